CREATE TABLE lab (id int PRIMARY KEY);
CREATE TABLE measurement (
    id bigint NOT NULL,
    taken date NOT NULL,
    lab_id int REFERENCES lab,
    mass numeric(10, 2) DEFAULT 1.5 CHECK (mass > 0),
    note text COLLATE "C",
    PRIMARY KEY (id, taken)
) PARTITION BY RANGE (taken);
CREATE TABLE measurement_2024 PARTITION OF measurement FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE measurement_2025 PARTITION OF measurement (
    mass DEFAULT 2, note WITH OPTIONS NOT NULL, CONSTRAINT heavy CHECK (mass > 10)
) FOR VALUES FROM (date '2025-01-01') TO (MAXVALUE);
CREATE TABLE measurement_rest PARTITION OF measurement DEFAULT;
CREATE INDEX ON measurement (mass DESC);
-- next
CREATE TABLE event (kind text, place int, at timestamptz) PARTITION BY LIST (kind);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a', 'b', NULL) PARTITION BY HASH (place, (lower(kind)) text_pattern_ops);
CREATE TABLE event_a0 PARTITION OF event_a FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE event_a1 PARTITION OF event_a FOR VALUES WITH (modulus 2, remainder 1);
CREATE UNIQUE INDEX event_a0_place_idx ON event_a0 (place);
ALTER TABLE event ADD COLUMN size int NOT NULL DEFAULT 7;
CREATE INDEX event_at_idx ON event (at) WHERE size > 3;
-- next
ALTER TABLE event RENAME COLUMN size TO extent;
ALTER TABLE event ADD CONSTRAINT event_positive CHECK (extent > 0);
ALTER TABLE event ALTER COLUMN extent DROP DEFAULT, ALTER COLUMN place SET NOT NULL;
ALTER TABLE event_a0 ALTER COLUMN extent SET DEFAULT 3;
ALTER TABLE event_a RENAME TO event_ab;
CREATE INDEX event_ab_extent ON event_ab (extent);
-- next
ALTER TABLE measurement DETACH PARTITION measurement_2024;
ALTER TABLE measurement_2024 ADD COLUMN extra int;
CREATE TABLE measurement_2023 (LIKE measurement INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
ALTER TABLE measurement ATTACH PARTITION measurement_2023 FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
-- next
ALTER TABLE measurement_2024 DROP COLUMN extra;
ALTER TABLE measurement ATTACH PARTITION measurement_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
DROP INDEX measurement_mass_idx;
ALTER TABLE measurement DROP CONSTRAINT measurement_mass_check;
ALTER TABLE measurement DROP COLUMN note;
-- next
CREATE SCHEMA archive;
ALTER TABLE measurement SET SCHEMA archive;
ALTER TABLE measurement_2025 SET SCHEMA archive;
DROP TABLE measurement_2023;
DROP TABLE event;
-- next
ALTER TABLE archive.measurement DETACH PARTITION archive.measurement_2025;
DROP TABLE archive.measurement CASCADE;
-- next
CREATE TABLE counted (id serial, kind char(1), amount numeric) PARTITION BY LIST (kind);
CREATE TABLE counted_a PARTITION OF counted FOR VALUES IN ('a');
CREATE TABLE counted_b PARTITION OF counted (id DEFAULT 4) FOR VALUES IN ('b');
ALTER TABLE ONLY counted ALTER COLUMN amount SET DEFAULT 5;
CREATE TABLE counted_by_amount (LIKE counted) PARTITION BY RANGE (amount);
CREATE TABLE negative PARTITION OF counted_by_amount FOR VALUES FROM (MINVALUE) TO (-1.5);
CREATE TABLE positive PARTITION OF counted_by_amount FOR VALUES FROM (0) TO (1e3);
-- next
ALTER TABLE counted ALTER COLUMN amount TYPE bigint;
CREATE INDEX ON ONLY counted (amount);
CREATE INDEX counted_a_amount ON counted_a (amount);
CREATE INDEX counted_b_amount ON counted_b (amount);
ALTER INDEX counted_amount_idx ATTACH PARTITION counted_a_amount;
ALTER INDEX counted_amount_idx ATTACH PARTITION counted_b_amount;
ALTER TABLE ONLY counted ADD CONSTRAINT counted_key UNIQUE (id, kind);
ALTER TABLE ONLY counted_a ADD CONSTRAINT counted_a_key UNIQUE (id, kind);
ALTER TABLE ONLY counted_b ADD CONSTRAINT counted_b_key UNIQUE (id, kind);
ALTER INDEX counted_key ATTACH PARTITION counted_a_key;
ALTER INDEX counted_key ATTACH PARTITION counted_b_key;
CREATE TABLE child (id int, kind char(1), FOREIGN KEY (id, kind) REFERENCES counted (id, kind));
-- next
CREATE TABLE queue (id int, note text) PARTITION BY HASH (id);
CREATE INDEX queue_note ON queue (note);
COMMENT ON INDEX queue_note IS 'Said of this one alone';
CREATE TABLE queue_0 PARTITION OF queue FOR VALUES WITH (MODULUS 2, REMAINDER 0);
DROP INDEX queue_note;
