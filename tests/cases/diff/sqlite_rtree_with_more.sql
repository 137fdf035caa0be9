An R-tree with a column beside it.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIRTUAL TABLE area USING rtree(id, min_x, max_x, +label TEXT);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- create table area
CREATE VIRTUAL TABLE area USING rtree(id, min_x, max_x, +label TEXT);

--- sqlite down
-- drop table area
DROP TABLE area;

--- sqlite findings
down: drops-data: table area: its rows are lost

