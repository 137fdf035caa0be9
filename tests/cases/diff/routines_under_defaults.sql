A default calls a function, and a table is called like a keyword of functions: the function comes before the tables that
call it. An aggregate comes after the function of its own name, which comes late, for it reads a table.
since PostgreSQL 14

--- from postgres


--- to postgres
CREATE TABLE language (
    code text
);
CREATE FUNCTION next_code() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE TABLE sample (
    id integer,
    code integer DEFAULT next_code()
);
CREATE FUNCTION joined(so_far text, more text) RETURNS text LANGUAGE sql
BEGIN ATOMIC
    SELECT so_far || (SELECT min(language.code) FROM language) || more;
END;
CREATE AGGREGATE joined(text) (SFUNC = joined, STYPE = text);

--- postgres up
-- create routine next_code()
CREATE FUNCTION next_code()
RETURNS integer
LANGUAGE sql
AS $$ SELECT 1 $$;

-- create table language
CREATE TABLE language (
    code text
);

-- create table sample
CREATE TABLE sample (
    id integer,
    code integer DEFAULT next_code()
);

-- create routine joined(text, text)
CREATE FUNCTION joined(so_far text, more text)
RETURNS text
LANGUAGE sql
BEGIN ATOMIC
    SELECT so_far || (SELECT min(language.code) FROM language) || more;
END;

-- create routine joined(text)
CREATE AGGREGATE joined(text) (
    SFUNC = joined,
    STYPE = text
);

--- postgres down
-- drop routine joined(text)
DROP ROUTINE joined(text);

-- drop routine joined(text, text)
DROP ROUTINE joined(text, text);

-- drop table sample
DROP TABLE sample;

-- drop table language
DROP TABLE language;

-- drop routine next_code()
DROP ROUTINE next_code();

--- postgres findings
down: drops-data: table sample: its rows are lost
down: drops-data: table language: its rows are lost

