CREATE SCHEMA lab;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN percent AS numeric(5,2) CHECK (VALUE BETWEEN 0 AND 100);
CREATE DOMAIN tags AS text[];
CREATE DOMAIN code AS varchar(8) COLLATE "C";
CREATE TYPE place AS (lat double precision, lon double precision, label varchar(20));
CREATE TYPE span AS RANGE (subtype = timestamptz);
CREATE TABLE lab.site (
    id serial PRIMARY KEY,
    name varchar(40) NOT NULL,
    country char(2),
    at place,
    opened date,
    budget money
);
CREATE TABLE sample (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id int REFERENCES lab.site,
    parent_id bigint REFERENCES sample,
    name text NOT NULL,
    short varchar(10) COLLATE "C",
    mass real,
    volume double precision,
    price numeric(10,2),
    count smallint,
    share percent,
    mood mood,
    moods mood[],
    taken timestamp with time zone,
    noted timestamp(3) without time zone,
    day date,
    hour time,
    lasting interval,
    during tstzrange,
    spans span,
    numbers int4range,
    data jsonb,
    raw json,
    bytes bytea,
    key uuid,
    words tsvector,
    list int[],
    labels text[],
    codes varchar(5)[],
    marks tags,
    code code,
    flags bit(4),
    many varbit(9),
    host inet,
    is_good boolean,
    box box,
    spot point,
    doc xml
);
CREATE TABLE run (
    id int PRIMARY KEY,
    sample_id bigint NOT NULL REFERENCES sample,
    started timestamptz NOT NULL,
    ended timestamptz,
    result numeric,
    name varchar(30)
);
CREATE FUNCTION lab.twice(int) RETURNS bigint LANGUAGE sql AS $$ SELECT $1 * 2 $$;
CREATE FUNCTION lab.twice(text) RETURNS text LANGUAGE sql AS $$ SELECT $1 || $1 $$;
CREATE FUNCTION first_names(amount int DEFAULT 3) RETURNS SETOF text LANGUAGE sql AS $$ SELECT name FROM sample LIMIT $1 $$;
CREATE FUNCTION best(OUT who text, OUT weight numeric) LANGUAGE sql AS $$ SELECT 'a'::text, 1::numeric $$;
CREATE FUNCTION runs_of(sample bigint) RETURNS TABLE (run_id int, seconds double precision) LANGUAGE sql AS $$ SELECT 1, 2.0::float8 $$;
CREATE FUNCTION all_sites() RETURNS SETOF lab.site LANGUAGE sql AS $$ SELECT * FROM lab.site $$;
CREATE FUNCTION a_place() RETURNS place LANGUAGE sql AS $$ SELECT ROW(1, 2, 'x')::place $$;
CREATE FUNCTION longest(VARIADIC text[]) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
CREATE VIEW site_names AS SELECT id, name AS site, upper(name) AS loud FROM lab.site;
CREATE MATERIALIZED VIEW totals AS
    SELECT site_id, count(*) AS samples, sum(price) AS price, avg(mass) AS mass FROM sample GROUP BY site_id;
