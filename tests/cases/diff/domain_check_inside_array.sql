A condition of a domain whose values are in arrays: the domain is made anew.
--- from postgres
CREATE DOMAIN grade AS integer;
CREATE TABLE pupil (id integer PRIMARY KEY, grades grade[]);

--- rows
INSERT INTO pupil VALUES (1, '{1,2}');

--- to postgres
CREATE DOMAIN grade AS integer CHECK (VALUE > 0);
CREATE TABLE pupil (id integer PRIMARY KEY, grades grade[]);

--- postgres up
-- make domain grade anew: definition
ALTER DOMAIN grade RENAME TO grade__old;
CREATE DOMAIN grade AS integer CONSTRAINT grade_check CHECK (VALUE > 0);
ALTER TABLE pupil ALTER COLUMN grades TYPE grade[] USING grades::integer[]::grade[];
DROP DOMAIN grade__old;

--- postgres down
-- make domain grade anew: definition
ALTER DOMAIN grade RENAME TO grade__old;
CREATE DOMAIN grade AS integer;
ALTER TABLE pupil ALTER COLUMN grades TYPE grade[] USING grades::integer[]::grade[];
DROP DOMAIN grade__old;

