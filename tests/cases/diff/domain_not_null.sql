A domain without nulls.
--- from postgres
CREATE DOMAIN grade AS integer;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- rows
INSERT INTO pupil VALUES (1, 3), (2, 5);

--- to postgres
CREATE DOMAIN grade AS integer NOT NULL;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter domain grade: definition
ALTER DOMAIN grade SET NOT NULL;

--- postgres down
-- alter domain grade: definition
ALTER DOMAIN grade DROP NOT NULL;

