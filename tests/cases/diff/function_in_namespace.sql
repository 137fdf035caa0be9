A function in a namespace, found by the search path.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE SCHEMA lab;
SET search_path = lab, public;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE run (id integer);
CREATE TRIGGER touched BEFORE INSERT ON run FOR EACH ROW EXECUTE FUNCTION touch();
CREATE VIEW runs AS SELECT id FROM run;
RESET search_path;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create schema lab
CREATE SCHEMA lab;

-- create routine lab.touch()
CREATE FUNCTION lab.touch()
RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN RETURN NEW; END $$;

-- create table lab.run
CREATE TABLE lab.run (
    id integer
);

-- create view lab.runs
CREATE VIEW lab.runs AS
SELECT id FROM lab.run;

-- create trigger lab.run.touched
CREATE TRIGGER touched BEFORE INSERT ON lab.run FOR EACH ROW EXECUTE FUNCTION lab.touch();

--- postgres down
-- drop trigger lab.run.touched
DROP TRIGGER touched ON lab.run;

-- drop view lab.runs
DROP VIEW lab.runs;

-- drop table lab.run
DROP TABLE lab.run;

-- drop routine lab.touch()
DROP ROUTINE lab.touch();

-- drop schema lab
DROP SCHEMA lab;

--- postgres findings
down: drops-data: table lab.run: its rows are lost

