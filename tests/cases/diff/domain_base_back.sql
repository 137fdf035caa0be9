A domain over another type: its columns are converted, what holds them is put on again. The other way round.
--- from postgres
CREATE DOMAIN grade AS numeric(4,1) DEFAULT 1 CHECK (VALUE > 0);
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade DEFAULT 2 CHECK (grade < 10), grades grade[]);
CREATE INDEX pupil_grade ON pupil ((grade + 1)) WHERE grade > 1;

--- rows
INSERT INTO pupil VALUES (1, 3, '{1,2}'), (2, 5, NULL);

--- to postgres
CREATE DOMAIN grade AS integer DEFAULT 1 CHECK (VALUE > 0);
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade DEFAULT 2 CHECK (grade < 10), grades grade[]);
CREATE INDEX pupil_grade ON pupil ((grade + 1)) WHERE grade > 1;

--- postgres up
-- drop index pupil.pupil_grade
DROP INDEX pupil_grade;

-- drop constraint pupil.pupil_grade_check
ALTER TABLE pupil DROP CONSTRAINT pupil_grade_check;

-- make domain grade anew: definition
ALTER DOMAIN grade RENAME TO grade__old;
CREATE DOMAIN grade AS integer DEFAULT 1 CONSTRAINT grade_check CHECK (VALUE > 0);
ALTER TABLE pupil ALTER COLUMN grade DROP DEFAULT;
ALTER TABLE pupil ALTER COLUMN grade TYPE grade USING grade::numeric(4,1)::grade;
ALTER TABLE pupil ALTER COLUMN grade SET DEFAULT 2;
ALTER TABLE pupil ALTER COLUMN grades TYPE grade[] USING grades::numeric(4,1)[]::grade[];
DROP DOMAIN grade__old;

-- add constraint pupil.pupil_grade_check
ALTER TABLE pupil ADD CONSTRAINT pupil_grade_check CHECK (grade < 10);

-- create index pupil.pupil_grade
CREATE INDEX pupil_grade ON pupil ((grade + 1)) WHERE grade > 1;

--- postgres down
-- drop index pupil.pupil_grade
DROP INDEX pupil_grade;

-- drop constraint pupil.pupil_grade_check
ALTER TABLE pupil DROP CONSTRAINT pupil_grade_check;

-- make domain grade anew: definition
ALTER DOMAIN grade RENAME TO grade__old;
CREATE DOMAIN grade AS numeric(4,1) DEFAULT 1 CONSTRAINT grade_check CHECK (VALUE > 0);
ALTER TABLE pupil ALTER COLUMN grade DROP DEFAULT;
ALTER TABLE pupil ALTER COLUMN grade TYPE grade USING grade::integer::grade;
ALTER TABLE pupil ALTER COLUMN grade SET DEFAULT 2;
ALTER TABLE pupil ALTER COLUMN grades TYPE grade[] USING grades::integer[]::grade[];
DROP DOMAIN grade__old;

-- add constraint pupil.pupil_grade_check
ALTER TABLE pupil ADD CONSTRAINT pupil_grade_check CHECK (grade < 10);

-- create index pupil.pupil_grade
CREATE INDEX pupil_grade ON pupil ((grade + 1)) WHERE grade > 1;

--- postgres findings
up: adds-demand: constraint pupil.pupil_grade_check: a row that does not meet it stops the migration

