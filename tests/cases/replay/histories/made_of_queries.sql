CREATE TABLE site (id int PRIMARY KEY, name varchar(20) COLLATE "C" NOT NULL, code char(3), opened date);
CREATE TABLE sample (
    id bigint PRIMARY KEY, site_id int REFERENCES site, name text COLLATE "C", mass real, price numeric(8,2), taken timestamptz,
    labels text[], data jsonb
);
CREATE VIEW named AS SELECT id, upper(name) AS loud FROM site;
-- next
CREATE TABLE joined AS
    SELECT s.id, t.name AS site, s.name, coalesce(s.name, t.name) AS either, count(*) AS amount, avg(s.mass) AS mass
    FROM sample s JOIN site t ON t.id = s.site_id GROUP BY s.id, t.name, s.name;
CREATE TABLE merged AS SELECT * FROM site JOIN named USING (id);
CREATE TABLE both_of AS SELECT id, name FROM site UNION ALL SELECT id, name::varchar(20) FROM sample;
CREATE TABLE counted (n, label) AS WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 3)
    SELECT i, 'n' || i FROM c;
CREATE TABLE unnested AS SELECT s.id, label, place FROM sample s, unnest(s.labels) WITH ORDINALITY AS u (label, place);
CREATE TABLE fetched AS SELECT key, value ->> 'x' AS x, (SELECT max(price) FROM sample) AS most FROM sample, jsonb_each(data);
CREATE TABLE listed AS VALUES (1, 'a', NULL::date), (2, 'b', current_date);
CREATE TABLE windowed AS
    SELECT row_number() OVER w AS place, lag(price) OVER w AS before, price - lag(price) OVER w AS change,
        CASE WHEN mass > 1 THEN name ELSE name || 'x' END AS name, ARRAY[price] AS prices, current_user::text AS who
    FROM sample WINDOW w AS (ORDER BY taken);
SELECT t.taken::date AS day, lower(t.name) AS name INTO picked FROM sample t;
-- next
COMMENT ON COLUMN named.loud IS 'In capitals';
CREATE TABLE like_view (LIKE named INCLUDING ALL, extra int DEFAULT 3);
CREATE MATERIALIZED VIEW totals AS SELECT site_id, count(*) AS amount, sum(price) AS price FROM sample GROUP BY site_id;
CREATE TABLE like_totals (LIKE totals);
