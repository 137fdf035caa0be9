What changes in a table changes in those that inherit from it.

--- from postgres
CREATE TABLE city (name text, people int, old int);
CREATE TABLE capital (state text) INHERITS (city);

--- to postgres
CREATE TABLE city (name varchar(80) DEFAULT 'x', people bigint CHECK (people > 0), new int NOT NULL DEFAULT 1);
CREATE TABLE capital (state text) INHERITS (city);

--- said
--drop city.old

--- rows
INSERT INTO capital VALUES ('Bern', 1, 1, 'BE');

--- postgres up
-- drop column city.old
ALTER TABLE city DROP COLUMN old;

-- add column city.new (integer, not null, default 1)
ALTER TABLE city ADD COLUMN new integer NOT NULL DEFAULT 1;

-- alter column city.name: type text -> character varying(80), default 'x'
ALTER TABLE city ALTER COLUMN name TYPE character varying(80);
ALTER TABLE city ALTER COLUMN name SET DEFAULT 'x';

-- alter column city.people: type integer -> bigint
ALTER TABLE city ALTER COLUMN people TYPE bigint;

-- add constraint city.city_people_check
ALTER TABLE city ADD CONSTRAINT city_people_check CHECK (people > 0);

--- postgres down
-- drop constraint city.city_people_check
ALTER TABLE city DROP CONSTRAINT city_people_check;

-- alter column city.people: type bigint -> integer
ALTER TABLE city ALTER COLUMN people TYPE integer;

-- alter column city.name: type character varying(80) -> text, drop default 'x'
ALTER TABLE city ALTER COLUMN name DROP DEFAULT;
ALTER TABLE city ALTER COLUMN name TYPE text;

-- drop column city.new
ALTER TABLE city DROP COLUMN new;

-- add column city.old (integer)
ALTER TABLE city ADD COLUMN old integer;

--- postgres findings
up: drops-data: column city.old: its values are lost
up: converts-values: column city.name: every value is converted from text to character varying(80): one that does not convert stops the migration, and the table is locked meanwhile
up: converts-values: column city.people: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
up: adds-demand: constraint city.city_people_check: a row that does not meet it stops the migration
down: converts-values: column city.people: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column city.name: every value is converted from character varying(80) to text: one that does not convert stops the migration, and the table is locked meanwhile
down: drops-data: column city.new: its values are lost
down: comes-back-empty: column city.old: it comes back without its values

