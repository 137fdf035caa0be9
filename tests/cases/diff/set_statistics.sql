The values of a column are counted more finely.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN note SET STATISTICS 500;
ALTER TABLE sample ALTER COLUMN mass SET STATISTICS 0;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter column sample.note: statistics
ALTER TABLE ONLY sample ALTER COLUMN note SET STATISTICS 500;

-- alter column sample.mass: statistics
ALTER TABLE ONLY sample ALTER COLUMN mass SET STATISTICS 0;

--- postgres down
-- alter column sample.mass: statistics
ALTER TABLE ONLY sample ALTER COLUMN mass SET STATISTICS -1;

-- alter column sample.note: statistics
ALTER TABLE ONLY sample ALTER COLUMN note SET STATISTICS -1;

