The values of an expression in an index are counted more finely.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_low_idx ON sample (mass, lower(note));

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_low_idx ON sample (mass, lower(note));
ALTER INDEX sample_low_idx ALTER COLUMN 2 SET STATISTICS 400;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter index sample.sample_low_idx: statistics
ALTER INDEX sample_low_idx ALTER COLUMN 2 SET STATISTICS 400;

--- postgres down
-- alter index sample.sample_low_idx: statistics
ALTER INDEX sample_low_idx ALTER COLUMN 2 SET STATISTICS -1;

