A condition of a domain with another name.
--- from postgres
CREATE DOMAIN grade AS integer CONSTRAINT small CHECK (VALUE < 6);
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- rows
INSERT INTO pupil VALUES (1, 3), (2, 5);

--- to postgres
CREATE DOMAIN grade AS integer CONSTRAINT low CHECK (VALUE < 6);
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter domain grade: definition
ALTER DOMAIN grade RENAME CONSTRAINT small TO low;

--- postgres down
-- alter domain grade: definition
ALTER DOMAIN grade RENAME CONSTRAINT low TO small;

