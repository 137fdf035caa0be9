A condition is held against what is there. The other way round.
--- from postgres
CREATE DOMAIN grade AS integer CONSTRAINT low CHECK (VALUE < 4);
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- to postgres
CREATE DOMAIN grade AS integer;
ALTER DOMAIN grade ADD CONSTRAINT low CHECK (VALUE < 4) NOT VALID;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter domain grade: definition
ALTER DOMAIN grade DROP CONSTRAINT low;
ALTER DOMAIN grade ADD CONSTRAINT low CHECK (VALUE < 4) NOT VALID;

--- postgres down
-- alter domain grade: definition
ALTER DOMAIN grade VALIDATE CONSTRAINT low;

