A domain over a domain, whose base becomes another one.
--- from postgres
CREATE DOMAIN grade AS integer CHECK (VALUE > 0);
CREATE DOMAIN top_grade AS grade CHECK (VALUE < 3);
CREATE TABLE pupil (id integer PRIMARY KEY, grade top_grade);

--- rows
INSERT INTO pupil VALUES (1, 2);

--- to postgres
CREATE DOMAIN grade AS bigint CHECK (VALUE > 0);
CREATE DOMAIN top_grade AS grade CHECK (VALUE < 3);
CREATE TABLE pupil (id integer PRIMARY KEY, grade top_grade);

--- postgres up
-- make domain grade anew: definition
ALTER DOMAIN grade RENAME TO grade__old;
ALTER DOMAIN top_grade RENAME TO top_grade__old;
CREATE DOMAIN grade AS bigint CONSTRAINT grade_check CHECK (VALUE > 0);
CREATE DOMAIN top_grade AS grade CONSTRAINT top_grade_check CHECK (VALUE < 3);
ALTER TABLE pupil ALTER COLUMN grade TYPE top_grade USING grade::text::top_grade;
DROP DOMAIN top_grade__old;
DROP DOMAIN grade__old;

--- postgres down
-- make domain grade anew: definition
ALTER DOMAIN grade RENAME TO grade__old;
ALTER DOMAIN top_grade RENAME TO top_grade__old;
CREATE DOMAIN grade AS integer CONSTRAINT grade_check CHECK (VALUE > 0);
CREATE DOMAIN top_grade AS grade CONSTRAINT top_grade_check CHECK (VALUE < 3);
ALTER TABLE pupil ALTER COLUMN grade TYPE top_grade USING grade::text::top_grade;
DROP DOMAIN top_grade__old;
DROP DOMAIN grade__old;

