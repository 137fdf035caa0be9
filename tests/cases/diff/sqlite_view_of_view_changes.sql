The lower of two views changes, and both are made again.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, note FROM sample WHERE mass > 15;
CREATE VIEW names AS SELECT note FROM heavy;

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, note FROM sample WHERE mass > 5;
CREATE VIEW names AS SELECT note FROM heavy;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop view names
DROP VIEW names;

-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, note FROM sample WHERE mass > 5;

-- create view names
CREATE VIEW names AS
SELECT note FROM heavy;

--- sqlite down
-- drop view names
DROP VIEW names;

-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, note FROM sample WHERE mass > 15;

-- create view names
CREATE VIEW names AS
SELECT note FROM heavy;

