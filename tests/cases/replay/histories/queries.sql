CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE source (
    id serial PRIMARY KEY, label varchar(20) NOT NULL COLLATE "C", mass numeric(10, 2) DEFAULT 1, count smallint,
    big bigint, real real, double double precision, day date, at timestamptz(3), local timestamp, mood mood,
    tags text[], data jsonb, flag boolean, code char(3)
);
CREATE TABLE other (id int, name text);
-- next
CREATE TABLE copy AS SELECT * FROM source;
CREATE TABLE copy_named (first, second) AS SELECT id, label, mass FROM source WITH NO DATA;
CREATE TABLE IF NOT EXISTS copy AS SELECT 1 AS other;
SELECT o.name AS other_name, s.label INTO joined FROM source s JOIN other o ON o.id = s.big;
-- next
SELECT s.mood, 'a' AS a, 1 AS b, 3000000000 AS c, 1.5 AS d, true AS e, NULL AS f INTO literals FROM source AS s;
-- next
CREATE TABLE casts AS SELECT '1'::int AS a, CAST(mass AS varchar(5)) AS b, id::bigint FROM source;
-- next
CREATE TABLE aggregates AS
    SELECT count(*), sum(id) AS a, sum(big) AS b, sum(mass) AS c, sum(real) AS d, sum(double) AS e, avg(count) AS f,
        avg(real) AS g, min(label) AS h, max(at) AS i, max(mass) AS j, array_agg(id) AS k, string_agg(code::text, ',') AS l,
        bool_and(flag) AS m, min(mood) AS n
    FROM source GROUP BY day;
-- next
CREATE TABLE operators AS
    SELECT id + 1 AS a, id * big AS b, mass / 2 AS c, real + 1 AS d, double - id AS e, count + count AS f, id > 3 AS g,
        label || 'x' AS h, day - day AS i, day + 1 AS j, at - interval '1 day' AS k, flag AND true AS l, data ->> 'a' AS m,
        label LIKE 'a%' AS n, real * mass AS o, big + 1.5 AS p
    FROM source;
-- next
CREATE TABLE functions AS
    SELECT lower(label), upper('a') AS u, length(label), now(), coalesce(mass, mass) AS a, coalesce(label, 'x') AS b, abs(mass) AS c,
        round(mass, 1) AS d, floor(double) AS e, date_trunc('day', at) AS f, row_number() OVER (ORDER BY id) AS g,
        CASE WHEN flag THEN id ELSE 0 END AS h, CASE flag WHEN true THEN label ELSE label END AS i, greatest(id, 1) AS j, md5('a') AS k,
        jsonb_build_object('a', 1) AS l, id BETWEEN 1 AND 2 AS m, nullif(mass, 0) AS n, gen_random_uuid(), lag(mass) OVER (ORDER BY id) AS o
    FROM source;
-- next
CREATE TABLE renamed AS SELECT t.id AS key, source.label FROM other t LEFT JOIN source ON source.id = t.id WHERE t.id IN (1, 2);
-- next
ALTER TABLE copy ADD PRIMARY KEY (id), ALTER COLUMN label SET NOT NULL;
CREATE INDEX ON aggregates (a);
DO $$ BEGIN UPDATE copy SET mass = 2; PERFORM setval('source_id_seq', 5); END $$;
CREATE TEMP TABLE gone AS SELECT generate_series(1, 3);
