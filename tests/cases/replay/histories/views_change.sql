CREATE TABLE sample (id int PRIMARY KEY, mass int, note text);
-- next
CREATE TABLE run (id int PRIMARY KEY, sample_id int REFERENCES sample);
-- next
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;
-- next
CREATE OR REPLACE VIEW heavy AS SELECT id, mass, note FROM sample WHERE mass > 20;
-- next
COMMENT ON VIEW heavy IS 'Heavy ones';
-- next
COMMENT ON COLUMN heavy.mass IS 'Grams';
-- next
CREATE VIEW heaviest (most) WITH (security_barrier) AS SELECT max(mass) FROM heavy;
-- next
CREATE MATERIALIZED VIEW kept WITH (fillfactor = 70) AS SELECT id, note FROM heavy WITH NO DATA;
-- next
CREATE UNIQUE INDEX ON kept (id);
-- next
CREATE INDEX kept_note ON kept USING btree (lower(note) DESC NULLS LAST) WHERE id > 0;
-- next
COMMENT ON MATERIALIZED VIEW kept IS 'Kept';
-- next
ALTER VIEW heavy RENAME TO weighty;
-- next
ALTER MATERIALIZED VIEW kept RENAME TO stored;
-- next
ALTER MATERIALIZED VIEW stored RENAME COLUMN note TO remark;
-- next
ALTER INDEX kept_note RENAME TO stored_note;
-- next
ALTER VIEW weighty RENAME COLUMN note TO remark;
-- next
ALTER TABLE sample RENAME TO specimen;
-- next
ALTER TABLE specimen RENAME COLUMN mass TO grams;
-- next
CREATE SCHEMA lab;
-- next
ALTER VIEW weighty SET SCHEMA lab;
-- next
ALTER MATERIALIZED VIEW stored SET SCHEMA lab;
-- next
ALTER VIEW heaviest SET (security_barrier = false);
-- next
ALTER VIEW heaviest RESET (security_barrier);
-- next
SET search_path = lab, public;
CREATE VIEW found AS SELECT w.id FROM weighty w JOIN run ON run.sample_id = w.id;
CREATE RECURSIVE VIEW chain (n) AS SELECT 1 UNION ALL SELECT n + 1 FROM chain WHERE n < 5;
CREATE VIEW counted AS WITH found AS (SELECT 1 AS one) SELECT one FROM found;
RESET search_path;
-- next
CREATE TEMP VIEW passing AS SELECT 1 AS one;
-- next
DROP VIEW passing;
-- next
DROP VIEW IF EXISTS nothing;
-- next
DROP VIEW lab.counted, lab.chain;
-- next
ALTER TABLE specimen DROP COLUMN note CASCADE;
-- next
CREATE VIEW one AS SELECT id FROM specimen;
-- next
CREATE VIEW two AS SELECT id FROM one;
-- next
CREATE MATERIALIZED VIEW three AS SELECT id FROM two;
-- next
DROP VIEW one CASCADE;
-- next
CREATE VIEW again AS SELECT grams FROM specimen s;
-- next
DROP TABLE specimen CASCADE;
-- next
DROP SCHEMA lab CASCADE;
