The names of the columns stand beside the query.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy (number, grams) AS SELECT id, mass FROM sample;

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy (number, kilograms) AS SELECT id, mass FROM sample;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy (number, kilograms) AS
SELECT id, mass FROM sample;

--- postgres down
-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy (number, grams) AS
SELECT id, mass FROM sample;

--- sqlite up
-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy (number, kilograms) AS
SELECT id, mass FROM sample;

--- sqlite down
-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy (number, grams) AS
SELECT id, mass FROM sample;

