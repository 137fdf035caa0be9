A condition is held against what is there.
--- from postgres
CREATE DOMAIN grade AS integer;
ALTER DOMAIN grade ADD CONSTRAINT low CHECK (VALUE < 4) NOT VALID;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- rows
INSERT INTO pupil VALUES (1, 3);

--- to postgres
CREATE DOMAIN grade AS integer CONSTRAINT low CHECK (VALUE < 4);
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter domain grade: definition
ALTER DOMAIN grade VALIDATE CONSTRAINT low;

--- postgres down
-- alter domain grade: definition
ALTER DOMAIN grade DROP CONSTRAINT low;
ALTER DOMAIN grade ADD CONSTRAINT low CHECK (VALUE < 4) NOT VALID;

