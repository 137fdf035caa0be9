A value of an enum goes, under a view, and under a function that has the type in its signature.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TYPE state AS ENUM ('fresh', 'dried', 'lost');
CREATE TABLE run (id integer, state state);
CREATE VIEW fresh AS SELECT id FROM run WHERE state = 'fresh'::state;
CREATE FUNCTION is_fresh(state) RETURNS boolean LANGUAGE sql AS 'SELECT $1::text = ''fresh''';
CREATE VIEW known AS SELECT is_fresh(state) AS fresh FROM run;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TYPE state AS ENUM ('fresh', 'dried');
CREATE TABLE run (id integer, state state);
CREATE VIEW fresh AS SELECT id FROM run WHERE state = 'fresh'::state;
CREATE FUNCTION is_fresh(state) RETURNS boolean LANGUAGE sql AS 'SELECT $1::text = ''fresh''';
CREATE VIEW known AS SELECT is_fresh(state) AS fresh FROM run;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view known
DROP VIEW known;

-- drop routine is_fresh(state)
DROP ROUTINE is_fresh(state);

-- drop view fresh
DROP VIEW fresh;

-- alter enum state: drop lost
ALTER TYPE state RENAME TO state__old;
CREATE TYPE state AS ENUM ('fresh', 'dried');
ALTER TABLE run ALTER COLUMN state TYPE state USING state::text::state;
DROP TYPE state__old;

-- create routine is_fresh(state)
CREATE FUNCTION is_fresh(state)
RETURNS boolean
LANGUAGE sql
AS $$SELECT $1::text = 'fresh'$$;

-- create view fresh
CREATE VIEW fresh AS
SELECT id FROM run WHERE state = 'fresh'::state;

-- create view known
CREATE VIEW known AS
SELECT is_fresh(state) AS fresh FROM run;

--- postgres down
-- drop view known
DROP VIEW known;

-- drop view fresh
DROP VIEW fresh;

-- drop routine is_fresh(state)
DROP ROUTINE is_fresh(state);

-- alter enum state: add lost
ALTER TYPE state RENAME TO state__old;
CREATE TYPE state AS ENUM ('fresh', 'dried', 'lost');
ALTER TABLE run ALTER COLUMN state TYPE state USING state::text::state;
DROP TYPE state__old;

-- create view fresh
CREATE VIEW fresh AS
SELECT id FROM run WHERE state = 'fresh'::state;

-- create routine is_fresh(state)
CREATE FUNCTION is_fresh(state)
RETURNS boolean
LANGUAGE sql
AS $$SELECT $1::text = 'fresh'$$;

-- create view known
CREATE VIEW known AS
SELECT is_fresh(state) AS fresh FROM run;

--- postgres findings
up: recasts-enum: enum state: the type is made anew and its column is written again; a row that holds lost stops the migration
down: recasts-enum: enum state: the type is made anew and its column is written again

