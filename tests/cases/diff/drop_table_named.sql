A table goes when the author names it.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE run (id integer NOT NULL, CONSTRAINT run_pkey PRIMARY KEY (id));

--- to
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- said
--drop run

--- rows
INSERT INTO sample (id) VALUES (1), (2);

--- postgres up
-- drop table run
DROP TABLE run;

--- postgres down
-- create table run
CREATE TABLE run (
    id integer NOT NULL,
    CONSTRAINT run_pkey PRIMARY KEY (id)
);

--- postgres findings
up: drops-data: table run: its rows are lost
down: comes-back-empty: table run: it comes back without its rows

--- sqlite up
-- drop table run
DROP TABLE run;

--- sqlite down
-- create table run
CREATE TABLE run (
    id INTEGER NOT NULL,
    CONSTRAINT run_pkey PRIMARY KEY (id)
);

--- sqlite findings
up: drops-data: table run: its rows are lost
down: comes-back-empty: table run: it comes back without its rows

