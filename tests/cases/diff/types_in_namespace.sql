Types and sequences in a schema of their own.
--- to postgres
CREATE SCHEMA lab;
CREATE DOMAIN lab.grade AS integer;
CREATE TYPE lab.point AS (x lab.grade);
CREATE TYPE lab.span AS RANGE (SUBTYPE = lab.grade);
CREATE SEQUENCE lab.ticket;
CREATE TABLE lab.visit (id bigint NOT NULL DEFAULT nextval('lab.ticket'), grade lab.grade, place lab.point, span lab.span);

--- postgres up
-- create schema lab
CREATE SCHEMA lab;

-- create sequence lab.ticket
CREATE SEQUENCE lab.ticket;

-- create domain lab.grade
CREATE DOMAIN lab.grade AS integer;

-- create composite type lab.point
CREATE TYPE lab.point AS (
    x lab.grade
);

-- create range type lab.span
CREATE TYPE lab.span AS RANGE (SUBTYPE = lab.grade);

-- create table lab.visit
CREATE TABLE lab.visit (
    id bigint NOT NULL DEFAULT nextval('lab.ticket'::regclass),
    grade lab.grade,
    place lab.point,
    span lab.span
);

--- postgres down
-- drop table lab.visit
DROP TABLE lab.visit;

-- drop range type lab.span
DROP TYPE lab.span;

-- drop composite type lab.point
DROP TYPE lab.point;

-- drop domain lab.grade
DROP DOMAIN lab.grade;

-- drop sequence lab.ticket
DROP SEQUENCE lab.ticket;

-- drop schema lab
DROP SCHEMA lab;

--- postgres findings
down: drops-data: table lab.visit: its rows are lost

