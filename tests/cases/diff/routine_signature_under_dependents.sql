A routine gets another result under a default, a check, an index, a generated column, a policy and a domain, and one that it calls.
--- from postgres
CREATE FUNCTION twice(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a * 2';
CREATE DOMAIN even AS integer CHECK (twice(VALUE) > 0);
CREATE TABLE sample (
    id bigint PRIMARY KEY DEFAULT twice(1),
    mass integer CONSTRAINT heavy CHECK (twice(mass) > 3),
    heavy boolean GENERATED ALWAYS AS (twice(mass) > 4) STORED,
    number even
);
CREATE INDEX by_twice ON sample (twice(mass)) WHERE twice(id::integer) > 0;
CREATE POLICY own ON sample USING (twice(mass) > 5);

--- rows
INSERT INTO sample (id, mass, number) VALUES (1, 4, 2);

--- to postgres
CREATE FUNCTION twice(a integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT a * 2::bigint';
CREATE DOMAIN even AS integer CHECK (twice(VALUE) > 0);
CREATE TABLE sample (
    id bigint PRIMARY KEY DEFAULT twice(1),
    mass integer CONSTRAINT heavy CHECK (twice(mass) > 3),
    heavy boolean GENERATED ALWAYS AS (twice(mass) > 4) STORED,
    number even
);
CREATE INDEX by_twice ON sample (twice(mass)) WHERE twice(id::integer) > 0;
CREATE POLICY own ON sample USING (twice(mass) > 5);

--- postgres up
-- drop policy sample.own
DROP POLICY own ON sample;

-- alter column sample.id: drop default twice(1)
ALTER TABLE sample ALTER COLUMN id DROP DEFAULT;

-- alter domain even: definition
ALTER DOMAIN even DROP CONSTRAINT even_check;

-- drop index sample.by_twice
DROP INDEX by_twice;

-- drop constraint sample.heavy
ALTER TABLE sample DROP CONSTRAINT heavy;

-- drop column sample.heavy
ALTER TABLE sample DROP COLUMN heavy;

-- drop routine twice(integer)
DROP ROUTINE twice(integer);

-- create routine twice(integer)
CREATE FUNCTION twice(a integer)
RETURNS bigint
LANGUAGE sql IMMUTABLE
AS $$SELECT a * 2::bigint$$;

-- alter domain even: definition
ALTER DOMAIN even ADD CONSTRAINT even_check CHECK (twice(VALUE) > 0);

-- alter column sample.id: default twice(1)
ALTER TABLE sample ALTER COLUMN id SET DEFAULT twice(1);

-- add column sample.heavy (boolean, generated as twice(mass) > 4)
ALTER TABLE sample ADD COLUMN heavy boolean GENERATED ALWAYS AS (twice(mass) > 4) STORED;

-- add constraint sample.heavy
ALTER TABLE sample ADD CONSTRAINT heavy CHECK (twice(mass) > 3);

-- create index sample.by_twice
CREATE INDEX by_twice ON sample ((twice(mass))) WHERE twice(id::integer) > 0;

-- create policy sample.own
CREATE POLICY own ON sample USING (twice(mass) > 5);

--- postgres down
-- drop policy sample.own
DROP POLICY own ON sample;

-- drop index sample.by_twice
DROP INDEX by_twice;

-- drop constraint sample.heavy
ALTER TABLE sample DROP CONSTRAINT heavy;

-- drop column sample.heavy
ALTER TABLE sample DROP COLUMN heavy;

-- alter column sample.id: drop default twice(1)
ALTER TABLE sample ALTER COLUMN id DROP DEFAULT;

-- alter domain even: definition
ALTER DOMAIN even DROP CONSTRAINT even_check;

-- drop routine twice(integer)
DROP ROUTINE twice(integer);

-- create routine twice(integer)
CREATE FUNCTION twice(a integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT a * 2$$;

-- add column sample.heavy (boolean, generated as twice(mass) > 4)
ALTER TABLE sample ADD COLUMN heavy boolean GENERATED ALWAYS AS (twice(mass) > 4) STORED;

-- add constraint sample.heavy
ALTER TABLE sample ADD CONSTRAINT heavy CHECK (twice(mass) > 3);

-- create index sample.by_twice
CREATE INDEX by_twice ON sample ((twice(mass))) WHERE twice(id::integer) > 0;

-- alter domain even: definition
ALTER DOMAIN even ADD CONSTRAINT even_check CHECK (twice(VALUE) > 0);

-- alter column sample.id: default twice(1)
ALTER TABLE sample ALTER COLUMN id SET DEFAULT twice(1);

-- create policy sample.own
CREATE POLICY own ON sample USING (twice(mass) > 5);

--- postgres findings
up: adds-demand: constraint sample.heavy: a row that does not meet it stops the migration

