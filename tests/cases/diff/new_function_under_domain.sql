A domain calls a function that comes with it, that one calls another, and a table has the domain.
since PostgreSQL 14

--- from postgres
CREATE DOMAIN odd AS integer;

--- to postgres
CREATE FUNCTION by_two(a integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN a % 2;
CREATE FUNCTION is_even(a integer) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN by_two(a) = 0;
CREATE DOMAIN even AS integer CHECK (is_even(VALUE));
CREATE DOMAIN odd AS integer DEFAULT by_two(3) CHECK (NOT is_even(VALUE));
CREATE FUNCTION half(a even) RETURNS integer LANGUAGE sql IMMUTABLE RETURN a / 2;
CREATE TABLE sample (number even DEFAULT half(4) CHECK (half(number) > 1));

--- postgres up
-- create routine by_two(integer)
CREATE FUNCTION by_two(a integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
RETURN a % 2;

-- create routine is_even(integer)
CREATE FUNCTION is_even(a integer)
RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN by_two(a) = 0;

-- create domain even
CREATE DOMAIN even AS integer CONSTRAINT even_check CHECK (is_even(VALUE));

-- alter domain odd: definition
ALTER DOMAIN odd SET DEFAULT by_two(3);
ALTER DOMAIN odd ADD CONSTRAINT odd_check CHECK (NOT is_even(VALUE));

-- create routine half(even)
CREATE FUNCTION half(a even)
RETURNS integer
LANGUAGE sql IMMUTABLE
RETURN a / 2;

-- create table sample
CREATE TABLE sample (
    number even DEFAULT half(4),
    CONSTRAINT sample_number_check CHECK (half(number) > 1)
);

--- postgres down
-- drop table sample
DROP TABLE sample;

-- drop routine half(even)
DROP ROUTINE half(even);

-- alter domain odd: definition
ALTER DOMAIN odd DROP CONSTRAINT odd_check;
ALTER DOMAIN odd DROP DEFAULT;

-- drop domain even
DROP DOMAIN even;

-- drop routine is_even(integer)
DROP ROUTINE is_even(integer);

-- drop routine by_two(integer)
DROP ROUTINE by_two(integer);

--- postgres findings
down: drops-data: table sample: its rows are lost

