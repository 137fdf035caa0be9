A view follows the new name of a column, and its own column keeps its name.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    grams integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, grams AS mass FROM sample WHERE grams > 10;

--- said
--rename sample.mass=grams

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- rename column sample.mass to grams
ALTER TABLE sample RENAME COLUMN mass TO grams;

--- postgres down
-- rename column sample.grams to mass
ALTER TABLE sample RENAME COLUMN grams TO mass;

--- sqlite up
-- drop view heavy
DROP VIEW heavy;

-- rename column sample.mass to grams
ALTER TABLE sample RENAME COLUMN mass TO grams;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, grams AS mass FROM sample WHERE grams > 10;

--- sqlite down
-- drop view heavy
DROP VIEW heavy;

-- rename column sample.grams to mass
ALTER TABLE sample RENAME COLUMN grams TO mass;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;

