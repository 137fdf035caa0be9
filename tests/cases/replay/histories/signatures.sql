-- What is granted on a routine is granted on the types of its arguments, and follows their names.
CREATE TYPE grade AS ENUM ('pure', 'mixed');
CREATE DOMAIN code AS text;
CREATE SCHEMA rocks;
CREATE TABLE language (code text, rows integer);
CREATE FUNCTION graded(of grade, BY code[], OUT result integer) LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION spoken(x language) RETURNS SETOF language LANGUAGE sql IMMUTABLE AS $$ SELECT x $$;
CREATE FUNCTION plain(text, int8) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION plain(note text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
REVOKE ALL ON FUNCTION graded(grade, code[]), plain(text, bigint) FROM public CASCADE;
REVOKE EXECUTE ON FUNCTION plain(text) FROM public;
REVOKE ALL ON FUNCTION spoken FROM public;
-- next
ALTER TYPE grade RENAME TO purity;
ALTER DOMAIN code SET SCHEMA rocks;
ALTER TABLE language RENAME TO tongue;
-- next
GRANT EXECUTE ON FUNCTION graded(purity, rocks.code[]) TO public;
CREATE TABLE language (id integer);
ALTER TABLE language RENAME TO idiom;
-- next
-- `exclude` is no reserved word.
CREATE TABLE exclude (
    id integer,
    exclude integer DEFAULT 0 NOT NULL,
    EXCLUDE (id WITH =),
    exclude_too integer
);
ALTER TABLE exclude ADD COLUMN span int4range, ADD EXCLUDE USING gist (span WITH &&);
CREATE INDEX ON exclude (exclude);
-- next
-- A default of null is none, but for a domain, which may have another one.
CREATE TABLE nothing (
    a rocks.code DEFAULT NULL,
    b rocks.code DEFAULT NULL::text NOT NULL,
    c text DEFAULT NULL,
    d varchar(3) DEFAULT NULL,
    e integer[] DEFAULT NULL
);
ALTER TABLE nothing ADD COLUMN f rocks.code DEFAULT NULL, ADD COLUMN g rocks.code;
ALTER TABLE nothing ALTER COLUMN g SET DEFAULT NULL, ALTER COLUMN a DROP DEFAULT;
-- next
-- Arguments without names; since PostgreSQL 14
CREATE FUNCTION counted(integer, text) RETURNS bigint LANGUAGE sql
BEGIN ATOMIC SELECT count(*) FROM exclude WHERE id = $1 AND $2 || 'x' <> ''; END;
CREATE FUNCTION next_one(integer) RETURNS integer RETURN $1 + 1;
