-- What the grammar's parser refuses or groups otherwise than the server.
CREATE TABLE bounds (
    a integer CHECK (a BETWEEN 1 AND 2 OR NOT (a > 5)),
    b integer DEFAULT (CASE WHEN 1 BETWEEN 0 AND 2 OR NOT true THEN 1 ELSE 2 END),
    c integer GENERATED ALWAYS AS (CASE WHEN a NOT BETWEEN 1 AND 2 OR NOT (a = 4) THEN 1 END) STORED,
    d text,
    e jsonb,
    CHECK (a BETWEEN SYMMETRIC 1 AND b OR NOT b BETWEEN 2 AND 3 OR NOT d LIKE 'x%'),
    CONSTRAINT tests CHECK (a IS NULL = (b > 1)),
    CONSTRAINT ranges CHECK (a NOT BETWEEN 1 AND 2 OR b > 1),
    CONSTRAINT operators CHECK (d || 'a' || 'b' = 'c' AND e -> 'f' ->> 'g' = 'h' AND a & 1 & 2 = 0 AND e @> '{}' = true)
);
CREATE INDEX ON bounds (a) WHERE a BETWEEN 1 AND 2 OR NOT (b BETWEEN 3 AND 4);
-- next
ALTER TABLE bounds
    ADD CHECK (d IS NOT NULL AND a BETWEEN 1 AND 2 OR NOT (b = 1)),
    ALTER COLUMN b TYPE bigint USING CASE WHEN b BETWEEN 1 AND 2 OR NOT (b = 3) THEN b END;
UPDATE bounds SET a = 1 WHERE a BETWEEN 1 AND 2 OR NOT (b = 1);
