Only the condition of a view changes, so it is replaced in place.

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
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 15 ORDER BY id;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter view heavy: query
CREATE OR REPLACE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 15 ORDER BY id;

--- postgres down
-- alter view heavy: query
CREATE OR REPLACE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;

--- sqlite up
-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 15 ORDER BY id;

--- sqlite down
-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;

