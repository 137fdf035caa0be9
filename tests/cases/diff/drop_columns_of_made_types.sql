Columns of types that the schema makes come back with a value in the rows that are there.
--- from postgres
CREATE TYPE mood AS ENUM ('ok', 'sad');
CREATE DOMAIN feeling AS mood;
CREATE DOMAIN grade AS integer NOT NULL;
CREATE TYPE reach AS RANGE (subtype = integer);
CREATE TYPE place AS (name text, feeling feeling, reach reach, grades grade[]);
CREATE TABLE pupil (
    id integer PRIMARY KEY, feeling feeling NOT NULL, grade grade, reach reach NOT NULL, place place NOT NULL,
    places place[] NOT NULL
);

--- rows
INSERT INTO pupil VALUES (1, 'ok', 1, '[1,2]', ROW('x', 'ok', '[1,2]', '{1}'), '{}');

--- said
--drop pupil.feeling
--drop pupil.grade
--drop pupil.reach
--drop pupil.place
--drop pupil.places

--- to postgres
CREATE TYPE mood AS ENUM ('ok', 'sad');
CREATE DOMAIN feeling AS mood;
CREATE DOMAIN grade AS integer NOT NULL;
CREATE TYPE reach AS RANGE (subtype = integer);
CREATE TYPE place AS (name text, feeling feeling, reach reach, grades grade[]);
CREATE TABLE pupil (id integer PRIMARY KEY);

--- postgres up
-- drop column pupil.feeling
ALTER TABLE pupil DROP COLUMN feeling;

-- drop column pupil.grade
ALTER TABLE pupil DROP COLUMN grade;

-- drop column pupil.reach
ALTER TABLE pupil DROP COLUMN reach;

-- drop column pupil.place
ALTER TABLE pupil DROP COLUMN place;

-- drop column pupil.places
ALTER TABLE pupil DROP COLUMN places;

--- postgres down
-- add column pupil.places (place[], not null)
ALTER TABLE pupil ADD COLUMN places place[];
UPDATE pupil SET places = '{}' WHERE places IS NULL;
ALTER TABLE pupil ALTER COLUMN places SET NOT NULL;

-- add column pupil.place (place, not null)
ALTER TABLE pupil ADD COLUMN place place;
UPDATE pupil SET place = ROW('', 'ok', 'empty', '{}') WHERE place IS NULL;
ALTER TABLE pupil ALTER COLUMN place SET NOT NULL;

-- add column pupil.reach (reach, not null)
ALTER TABLE pupil ADD COLUMN reach reach;
UPDATE pupil SET reach = 'empty' WHERE reach IS NULL;
ALTER TABLE pupil ALTER COLUMN reach SET NOT NULL;

-- add column pupil.grade (integer)
ALTER TABLE pupil ADD COLUMN grade integer;
UPDATE pupil SET grade = 0 WHERE grade IS NULL;

-- alter column pupil.grade: type integer -> grade
ALTER TABLE pupil ALTER COLUMN grade TYPE grade;

-- add column pupil.feeling (feeling, not null)
ALTER TABLE pupil ADD COLUMN feeling feeling;
UPDATE pupil SET feeling = 'ok' WHERE feeling IS NULL;
ALTER TABLE pupil ALTER COLUMN feeling SET NOT NULL;

--- postgres findings
up: drops-data: column pupil.feeling: its values are lost
up: drops-data: column pupil.grade: its values are lost
up: drops-data: column pupil.reach: its values are lost
up: drops-data: column pupil.place: its values are lost
up: drops-data: column pupil.places: its values are lost
down: comes-back-empty: column pupil.places: it comes back with '{}' in every row
down: comes-back-empty: column pupil.place: it comes back with ROW('', 'ok', 'empty', '{}') in every row
down: comes-back-empty: column pupil.reach: it comes back with 'empty' in every row
down: comes-back-empty: column pupil.grade: it comes back with 0 in every row
down: converts-values: column pupil.grade: every value is converted from integer to grade: one that does not convert stops the migration, and the table is locked meanwhile
down: comes-back-empty: column pupil.feeling: it comes back with 'ok' in every row

