A domain gets another condition.
--- from postgres
CREATE DOMAIN grade AS integer CHECK (VALUE < 6);
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- rows
INSERT INTO pupil VALUES (1, 3), (2, 5);

--- to postgres
CREATE DOMAIN grade AS integer CHECK (VALUE < 7);
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter domain grade: definition
ALTER DOMAIN grade DROP CONSTRAINT grade_check;
ALTER DOMAIN grade ADD CONSTRAINT grade_check CHECK (VALUE < 7);

--- postgres down
-- alter domain grade: definition
ALTER DOMAIN grade DROP CONSTRAINT grade_check;
ALTER DOMAIN grade ADD CONSTRAINT grade_check CHECK (VALUE < 6);

