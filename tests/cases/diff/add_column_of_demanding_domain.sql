Columns of domains that take no null, or fill themselves, come while rows are there.
--- from postgres
CREATE DOMAIN grade AS integer NOT NULL CHECK (VALUE > 0);
CREATE DOMAIN mark AS text DEFAULT 'none' NOT NULL;
CREATE TABLE pupil (id integer PRIMARY KEY);

--- rows
INSERT INTO pupil VALUES (1), (2);

--- said
--backfill pupil.grade=id
--backfill pupil.last=2

--- to postgres
CREATE DOMAIN grade AS integer NOT NULL CHECK (VALUE > 0);
CREATE DOMAIN mark AS text DEFAULT 'none' NOT NULL;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade, last grade NOT NULL, mark mark NOT NULL);
COMMENT ON COLUMN pupil.last IS 'Of last year';

--- postgres up
-- add column pupil.grade (integer)
ALTER TABLE pupil ADD COLUMN grade integer;
UPDATE pupil SET grade = id WHERE grade IS NULL;

-- add column pupil.last (integer, not null)
ALTER TABLE pupil ADD COLUMN last integer;
UPDATE pupil SET last = 2 WHERE last IS NULL;
ALTER TABLE pupil ALTER COLUMN last SET NOT NULL;

-- add column pupil.mark (mark, not null)
ALTER TABLE pupil ADD COLUMN mark mark NOT NULL;

-- alter column pupil.grade: type integer -> grade
ALTER TABLE pupil ALTER COLUMN grade TYPE grade;

-- alter column pupil.last: type integer -> grade, comment
ALTER TABLE pupil ALTER COLUMN last TYPE grade;
COMMENT ON COLUMN pupil.last IS 'Of last year';

--- postgres down
-- drop column pupil.last
ALTER TABLE pupil DROP COLUMN last;

-- drop column pupil.grade
ALTER TABLE pupil DROP COLUMN grade;

-- drop column pupil.mark
ALTER TABLE pupil DROP COLUMN mark;

--- postgres findings
up: converts-values: column pupil.grade: every value is converted from integer to grade: one that does not convert stops the migration, and the table is locked meanwhile
up: converts-values: column pupil.last: every value is converted from integer to grade: one that does not convert stops the migration, and the table is locked meanwhile
down: drops-data: column pupil.last: its values are lost
down: drops-data: column pupil.grade: its values are lost
down: drops-data: column pupil.mark: its values are lost

