A table goes that a view read.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE run (id integer);
CREATE VIEW runs AS SELECT run.id FROM run;

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW runs AS SELECT sample.id FROM sample;

--- said
--drop run

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view runs
DROP VIEW runs;

-- drop table run
DROP TABLE run;

-- create view runs
CREATE VIEW runs AS
SELECT sample.id FROM sample;

--- postgres down
-- drop view runs
DROP VIEW runs;

-- create table run
CREATE TABLE run (
    id integer
);

-- create view runs
CREATE VIEW runs AS
SELECT run.id FROM run;

--- postgres findings
up: drops-data: table run: its rows are lost
down: comes-back-empty: table run: it comes back without its rows

--- sqlite up
-- drop view runs
DROP VIEW runs;

-- drop table run
DROP TABLE run;

-- create view runs
CREATE VIEW runs AS
SELECT sample.id FROM sample;

--- sqlite down
-- drop view runs
DROP VIEW runs;

-- create table run
CREATE TABLE run (
    id INTEGER
);

-- create view runs
CREATE VIEW runs AS
SELECT run.id FROM run;

--- sqlite findings
up: drops-data: table run: its rows are lost
down: comes-back-empty: table run: it comes back without its rows

