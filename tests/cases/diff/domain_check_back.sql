A domain gets a condition. The other way round.
--- from postgres
CREATE DOMAIN grade AS integer CHECK (VALUE BETWEEN 1 AND 6);
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- rows
INSERT INTO pupil VALUES (1, 3), (2, 5);

--- to postgres
CREATE DOMAIN grade AS integer;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter domain grade: definition
ALTER DOMAIN grade DROP CONSTRAINT grade_check;

--- postgres down
-- alter domain grade: definition
ALTER DOMAIN grade ADD CONSTRAINT grade_check CHECK (VALUE BETWEEN 1 AND 6);

