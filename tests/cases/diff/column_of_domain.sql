A column gets a domain as its type.
--- from postgres
CREATE DOMAIN grade AS integer CHECK (VALUE > 0);
CREATE TABLE pupil (id integer PRIMARY KEY, grade integer);

--- rows
INSERT INTO pupil VALUES (1, 3), (2, 5);

--- to postgres
CREATE DOMAIN grade AS integer CHECK (VALUE > 0);
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter column pupil.grade: type integer -> grade
ALTER TABLE pupil ALTER COLUMN grade TYPE grade;

--- postgres down
-- alter column pupil.grade: type grade -> integer
ALTER TABLE pupil ALTER COLUMN grade TYPE integer;

--- postgres findings
up: converts-values: column pupil.grade: every value is converted from integer to grade: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column pupil.grade: every value is converted from grade to integer: one that does not convert stops the migration, and the table is locked meanwhile

