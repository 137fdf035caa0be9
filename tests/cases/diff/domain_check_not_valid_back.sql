A condition that values which are there may break. The other way round.
--- from postgres
CREATE DOMAIN grade AS integer;
ALTER DOMAIN grade ADD CONSTRAINT low CHECK (VALUE < 4) NOT VALID;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- to postgres
CREATE DOMAIN grade AS integer;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter domain grade: definition
ALTER DOMAIN grade DROP CONSTRAINT low;

--- postgres down
-- alter domain grade: definition
ALTER DOMAIN grade ADD CONSTRAINT low CHECK (VALUE < 4) NOT VALID;

