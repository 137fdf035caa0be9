A namespace goes with all that is in it.

--- from
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));
CREATE SCHEMA lab;
CREATE TABLE lab.run (id serial, CONSTRAINT run_pkey PRIMARY KEY (id));

--- to postgres
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- said
--drop lab
--drop lab.run

--- postgres up
-- drop table lab.run
DROP TABLE lab.run;

-- drop schema lab
DROP SCHEMA lab;

--- postgres down
-- create schema lab
CREATE SCHEMA lab;

-- create table lab.run
CREATE TABLE lab.run (
    id serial,
    CONSTRAINT run_pkey PRIMARY KEY (id)
);

--- postgres findings
up: drops-data: table lab.run: its rows are lost
down: comes-back-empty: table lab.run: it comes back without its rows

