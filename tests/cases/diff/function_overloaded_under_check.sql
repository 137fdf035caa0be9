A function gets another argument, and is called by the same words.
--- from postgres
CREATE FUNCTION twice(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a * 2';
CREATE TABLE sample (
    id integer PRIMARY KEY DEFAULT twice(1),
    mass integer CONSTRAINT heavy CHECK (twice(mass) > 3),
    gone integer DEFAULT twice(7)
);

--- rows
INSERT INTO sample (id, mass) VALUES (1, 4);

--- said
--drop twice(integer)
--drop sample.gone

--- to postgres
CREATE FUNCTION twice(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a * b';
CREATE TABLE sample (
    id integer PRIMARY KEY DEFAULT twice(1),
    mass integer CONSTRAINT heavy CHECK (twice(mass) > 3)
);

--- postgres up
-- alter column sample.id: drop default twice(1)
ALTER TABLE sample ALTER COLUMN id DROP DEFAULT;

-- alter column sample.gone: drop default twice(7)
ALTER TABLE sample ALTER COLUMN gone DROP DEFAULT;

-- drop constraint sample.heavy
ALTER TABLE sample DROP CONSTRAINT heavy;

-- drop routine twice(integer)
DROP ROUTINE twice(integer);

-- create routine twice(integer, integer)
CREATE FUNCTION twice(a integer, b integer DEFAULT 2)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT a * b$$;

-- drop column sample.gone
ALTER TABLE sample DROP COLUMN gone;

-- alter column sample.id: default twice(1)
ALTER TABLE sample ALTER COLUMN id SET DEFAULT twice(1);

-- add constraint sample.heavy
ALTER TABLE sample ADD CONSTRAINT heavy CHECK (twice(mass) > 3);

--- postgres down
-- drop constraint sample.heavy
ALTER TABLE sample DROP CONSTRAINT heavy;

-- alter column sample.id: drop default twice(1)
ALTER TABLE sample ALTER COLUMN id DROP DEFAULT;

-- add column sample.gone (integer)
ALTER TABLE sample ADD COLUMN gone integer;

-- drop routine twice(integer, integer)
DROP ROUTINE twice(integer, integer);

-- create routine twice(integer)
CREATE FUNCTION twice(a integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT a * 2$$;

-- add constraint sample.heavy
ALTER TABLE sample ADD CONSTRAINT heavy CHECK (twice(mass) > 3);

-- alter column sample.gone: default twice(7)
ALTER TABLE sample ALTER COLUMN gone SET DEFAULT twice(7);

-- alter column sample.id: default twice(1)
ALTER TABLE sample ALTER COLUMN id SET DEFAULT twice(1);

--- postgres findings
up: drops-data: column sample.gone: its values are lost
up: adds-demand: constraint sample.heavy: a row that does not meet it stops the migration
down: comes-back-empty: column sample.gone: it comes back without its values

