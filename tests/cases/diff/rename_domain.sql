A domain with another name.
--- said
--rename grade=mark

--- from postgres
CREATE DOMAIN grade AS integer;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- rows
INSERT INTO pupil VALUES (1, 3), (2, 5);

--- to postgres
CREATE DOMAIN mark AS integer;
CREATE TABLE pupil (id integer PRIMARY KEY, grade mark);

--- postgres up
-- rename domain grade to mark
ALTER DOMAIN grade RENAME TO mark;

--- postgres down
-- rename domain mark to grade
ALTER DOMAIN mark RENAME TO grade;

