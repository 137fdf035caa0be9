A view comes.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;

--- postgres down
-- drop view heavy
DROP VIEW heavy;

--- sqlite up
-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;

--- sqlite down
-- drop view heavy
DROP VIEW heavy;

