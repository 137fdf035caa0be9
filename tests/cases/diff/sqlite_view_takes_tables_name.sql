A table becomes a view of the same name.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE heavy (
    id integer NOT NULL,
    CONSTRAINT heavy_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id FROM sample WHERE mass > 15;

--- said
--drop heavy

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop table heavy
DROP TABLE heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id FROM sample WHERE mass > 15;

--- sqlite down
-- drop view heavy
DROP VIEW heavy;

-- create table heavy
CREATE TABLE heavy (
    id INTEGER NOT NULL,
    CONSTRAINT heavy_pkey PRIMARY KEY (id)
);

--- sqlite findings
up: drops-data: table heavy: its rows are lost
down: comes-back-empty: table heavy: it comes back without its rows

