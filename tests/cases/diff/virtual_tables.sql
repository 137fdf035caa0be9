Virtual tables are kept by their text.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIRTUAL TABLE old USING rtree (id, low, high);
CREATE VIRTUAL TABLE search USING fts5 (body, tokenize = 'porter');

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIRTUAL TABLE area USING rtree(id, low, high);
CREATE VIRTUAL TABLE search USING fts5 ( body, tokenize='porter' );

--- said
--drop old

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop table old
DROP TABLE old;

-- create table area
CREATE VIRTUAL TABLE area USING rtree(id, low, high);

--- sqlite down
-- drop table area
DROP TABLE area;

-- create table old
CREATE VIRTUAL TABLE old USING rtree (id, low, high);

--- sqlite findings
up: drops-data: table old: its rows are lost
down: drops-data: table area: its rows are lost
down: comes-back-empty: table old: it comes back without its rows

