A type is made anew, and what roles may do with it stays.
--- from postgres
CREATE DOMAIN grade AS integer;
REVOKE USAGE ON DOMAIN grade FROM PUBLIC;
GRANT USAGE ON DOMAIN grade TO case_reader;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- rows
INSERT INTO pupil VALUES (1, 2);

--- to postgres
CREATE DOMAIN grade AS bigint;
REVOKE USAGE ON DOMAIN grade FROM PUBLIC;
GRANT USAGE ON DOMAIN grade TO case_reader;
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- make domain grade anew: definition
ALTER DOMAIN grade RENAME TO grade__old;
CREATE DOMAIN grade AS bigint;
ALTER TABLE pupil ALTER COLUMN grade TYPE grade USING grade::integer::grade;
REVOKE USAGE ON DOMAIN grade FROM PUBLIC;
GRANT USAGE ON DOMAIN grade TO case_reader;
DROP DOMAIN grade__old;

--- postgres down
-- make domain grade anew: definition
ALTER DOMAIN grade RENAME TO grade__old;
CREATE DOMAIN grade AS integer;
ALTER TABLE pupil ALTER COLUMN grade TYPE grade USING grade::bigint::grade;
REVOKE USAGE ON DOMAIN grade FROM PUBLIC;
GRANT USAGE ON DOMAIN grade TO case_reader;
DROP DOMAIN grade__old;

