A condition that values which are there may break.
--- from postgres
CREATE DOMAIN grade AS integer;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- rows
INSERT INTO pupil VALUES (1, 3), (2, 5);

--- to postgres
CREATE DOMAIN grade AS integer;
ALTER DOMAIN grade ADD CONSTRAINT low CHECK (VALUE < 4) NOT VALID;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter domain grade: definition
ALTER DOMAIN grade ADD CONSTRAINT low CHECK (VALUE < 4) NOT VALID;

--- postgres down
-- alter domain grade: definition
ALTER DOMAIN grade DROP CONSTRAINT low;

