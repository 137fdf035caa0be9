A composite type gets other attributes under columns with defaults, of which some stay, some come and some go.
--- from postgres
CREATE TYPE place AS (name text, height integer);
CREATE TABLE site (id integer PRIMARY KEY, place place DEFAULT '(here,0)', other place DEFAULT '(a,1)', gone place DEFAULT ROW('b', 2));

--- rows
INSERT INTO site VALUES (1), (2);

--- said
--drop site.gone

--- to postgres
CREATE TYPE place AS (name text, depth date);
CREATE TABLE site (id integer PRIMARY KEY, place place DEFAULT '(here,2024-01-01)', other place, new place DEFAULT ('c', NULL));

--- postgres up
-- alter column site.place: drop default '(here,0)'
ALTER TABLE site ALTER COLUMN place DROP DEFAULT;

-- alter column site.other: drop default '(a,1)'
ALTER TABLE site ALTER COLUMN other DROP DEFAULT;

-- alter column site.gone: drop default ROW('b', 2)
ALTER TABLE site ALTER COLUMN gone DROP DEFAULT;

-- alter composite type place: definition
ALTER TYPE place DROP ATTRIBUTE height;
ALTER TYPE place ADD ATTRIBUTE depth date;

-- drop column site.gone
ALTER TABLE site DROP COLUMN gone;

-- add column site.new (place, default ('c', NULL))
ALTER TABLE site ADD COLUMN new place DEFAULT ('c', NULL);

-- alter column site.place: default '(here,2024-01-01)'
ALTER TABLE site ALTER COLUMN place SET DEFAULT '(here,2024-01-01)';

--- postgres down
-- alter column site.place: drop default '(here,2024-01-01)'
ALTER TABLE site ALTER COLUMN place DROP DEFAULT;

-- drop column site.new
ALTER TABLE site DROP COLUMN new;

-- add column site.gone (place)
ALTER TABLE site ADD COLUMN gone place;

-- alter composite type place: definition
ALTER TYPE place DROP ATTRIBUTE depth;
ALTER TYPE place ADD ATTRIBUTE height integer;

-- alter column site.gone: default ROW('b', 2)
ALTER TABLE site ALTER COLUMN gone SET DEFAULT ROW('b', 2);

-- alter column site.other: default '(a,1)'
ALTER TABLE site ALTER COLUMN other SET DEFAULT '(a,1)';

-- alter column site.place: default '(here,0)'
ALTER TABLE site ALTER COLUMN place SET DEFAULT '(here,0)';

--- postgres findings
up: drops-data: column site.gone: its values are lost
down: drops-data: column site.new: its values are lost
down: comes-back-empty: column site.gone: it comes back without its values

