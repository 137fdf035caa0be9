A compressed column comes to a table with partitions and heirs, and goes from another.
since PostgreSQL 14

--- from postgres
CREATE TABLE log (day date) PARTITION BY RANGE (day);
CREATE TABLE log_a PARTITION OF log FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
CREATE TABLE log_b PARTITION OF log FOR VALUES FROM ('2024-01-01') TO (MAXVALUE);
CREATE TABLE sample (id integer, note text COMPRESSION pglz);
CREATE TABLE heir (own integer) INHERITS (sample);
ALTER TABLE heir ALTER COLUMN note SET COMPRESSION pglz;

--- rows
INSERT INTO log VALUES ('2024-02-01');
INSERT INTO heir VALUES (1, 'a', 2);

--- said
--drop sample.note

--- to postgres
CREATE TABLE log (day date, note text COMPRESSION pglz) PARTITION BY RANGE (day);
CREATE TABLE log_a PARTITION OF log FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
CREATE TABLE log_b PARTITION OF log FOR VALUES FROM ('2024-01-01') TO (MAXVALUE);
CREATE TABLE sample (id integer);
CREATE TABLE heir (own integer) INHERITS (sample);

--- postgres up
-- drop column sample.note
ALTER TABLE sample DROP COLUMN note;

-- add column log.note (text)
ALTER TABLE log ADD COLUMN note text;

-- alter column log.note: compression
ALTER TABLE log ALTER COLUMN note SET COMPRESSION pglz;

-- alter column log_a.note: compression
ALTER TABLE log_a ALTER COLUMN note SET COMPRESSION pglz;

-- alter column log_b.note: compression
ALTER TABLE log_b ALTER COLUMN note SET COMPRESSION pglz;

--- postgres down
-- alter column log_b.note: compression
ALTER TABLE log_b ALTER COLUMN note SET COMPRESSION default;

-- alter column log_a.note: compression
ALTER TABLE log_a ALTER COLUMN note SET COMPRESSION default;

-- drop column log.note
ALTER TABLE log DROP COLUMN note;

-- add column sample.note (text)
ALTER TABLE sample ADD COLUMN note text;

-- alter column sample.note: compression
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION pglz;

-- alter column heir.note: compression
ALTER TABLE heir ALTER COLUMN note SET COMPRESSION pglz;

--- postgres findings
up: drops-data: column sample.note: its values are lost
down: drops-data: column log.note: its values are lost
down: comes-back-empty: column sample.note: it comes back without its values

