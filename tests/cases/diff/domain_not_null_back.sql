A domain without nulls. The other way round.
--- from postgres
CREATE DOMAIN grade AS integer NOT NULL;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- to postgres
CREATE DOMAIN grade AS integer;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter domain grade: definition
ALTER DOMAIN grade DROP NOT NULL;

--- postgres down
-- alter domain grade: definition
ALTER DOMAIN grade SET NOT NULL;

