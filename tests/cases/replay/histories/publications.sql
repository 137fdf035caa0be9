CREATE SCHEMA lab;
CREATE TABLE sample (id int PRIMARY KEY, name text, mass int);
CREATE TABLE run (id int PRIMARY KEY);
CREATE TABLE lab.site (id int PRIMARY KEY);
CREATE PUBLICATION feed FOR TABLE sample;
COMMENT ON PUBLICATION feed IS 'For others';
-- next
ALTER PUBLICATION feed ADD TABLE run, ONLY lab.site;
-- next
ALTER PUBLICATION feed SET (publish = 'insert, update', publish_via_partition_root = true);
-- next
ALTER PUBLICATION feed DROP TABLE run;
-- next
ALTER PUBLICATION feed SET (publish_via_partition_root = false);
-- next
-- since PostgreSQL 15
ALTER PUBLICATION feed SET TABLE sample (id, name) WHERE (mass > 1), run;

-- next
SET search_path = lab, public;
ALTER PUBLICATION feed SET TABLE site;
-- next
-- since PostgreSQL 15
ALTER PUBLICATION feed SET TABLES IN SCHEMA lab, TABLE sample;

-- next
-- since PostgreSQL 15
ALTER PUBLICATION feed DROP TABLES IN SCHEMA lab;

-- next
ALTER PUBLICATION feed SET (publish = 'insert, update, delete, truncate');
-- next
ALTER TABLE sample RENAME TO specimen;
