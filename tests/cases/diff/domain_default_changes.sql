A domain gets another default.
--- from postgres
CREATE DOMAIN grade AS integer DEFAULT 1;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- to postgres
CREATE DOMAIN grade AS integer DEFAULT 2;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter domain grade: definition
ALTER DOMAIN grade SET DEFAULT 2;

--- postgres down
-- alter domain grade: definition
ALTER DOMAIN grade SET DEFAULT 1;

