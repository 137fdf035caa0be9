A view follows the new name of a table.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;

--- to
CREATE TABLE specimen (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM specimen WHERE mass > 10;

--- said
--rename sample=specimen

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- rename table sample to specimen
ALTER TABLE sample RENAME TO specimen;

--- postgres down
-- rename table specimen to sample
ALTER TABLE specimen RENAME TO sample;

--- sqlite up
-- drop view heavy
DROP VIEW heavy;

-- rename table sample to specimen
ALTER TABLE sample RENAME TO specimen;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM specimen WHERE mass > 10;

--- sqlite down
-- drop view heavy
DROP VIEW heavy;

-- rename table specimen to sample
ALTER TABLE specimen RENAME TO sample;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;

