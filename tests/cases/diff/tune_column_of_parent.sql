What is said of a parent's column is said of its heirs' only as far as they have it from there.
since PostgreSQL 14
--- from postgres
CREATE TABLE sample (note text, name text);
CREATE TABLE heir () INHERITS (sample);
CREATE TABLE below () INHERITS (heir);
CREATE TABLE other () INHERITS (sample);
ALTER TABLE other ALTER COLUMN note SET STATISTICS 7;
ALTER TABLE other ALTER COLUMN note SET STORAGE MAIN;
CREATE TABLE log (day date, name text) PARTITION BY RANGE (day);
CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

--- rows
INSERT INTO below VALUES ('a', 'b');
INSERT INTO log VALUES ('2024-02-01', 'a');

--- to postgres
CREATE TABLE sample (note text, name varchar(10), more text);
ALTER TABLE sample ALTER COLUMN note SET STATISTICS 300;
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION pglz;
ALTER TABLE sample ALTER COLUMN note SET STORAGE EXTERNAL;
ALTER TABLE sample ALTER COLUMN name SET COMPRESSION pglz;
ALTER TABLE sample ALTER COLUMN more SET COMPRESSION pglz;
CREATE TABLE heir () INHERITS (sample);
CREATE TABLE below () INHERITS (heir);
CREATE TABLE other () INHERITS (sample);
ALTER TABLE other ALTER COLUMN note SET STATISTICS 7;
ALTER TABLE other ALTER COLUMN note SET STORAGE MAIN;
ALTER TABLE other ALTER COLUMN note SET COMPRESSION DEFAULT;
CREATE TABLE log (day date, name text) PARTITION BY RANGE (day);
ALTER TABLE log ALTER COLUMN name SET STATISTICS 200;
ALTER TABLE log ALTER COLUMN name SET COMPRESSION pglz;
ALTER TABLE log ALTER COLUMN name SET STORAGE EXTERNAL;
CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

--- postgres up
-- add column sample.more (text)
ALTER TABLE sample ADD COLUMN more text;

-- alter column log.name: storage, compression, statistics
ALTER TABLE log ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER TABLE log ALTER COLUMN name SET COMPRESSION pglz;
ALTER TABLE ONLY log ALTER COLUMN name SET STATISTICS 200;

-- alter column log_2024.name: compression
ALTER TABLE log_2024 ALTER COLUMN name SET COMPRESSION pglz;

-- alter column other.note: storage, statistics
ALTER TABLE other ALTER COLUMN note SET STORAGE EXTENDED;
ALTER TABLE ONLY other ALTER COLUMN note SET STATISTICS -1;

-- alter column sample.note: storage, compression, statistics
ALTER TABLE sample ALTER COLUMN note SET STORAGE EXTERNAL;
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION pglz;
ALTER TABLE ONLY sample ALTER COLUMN note SET STATISTICS 300;

-- alter column heir.note: compression
ALTER TABLE heir ALTER COLUMN note SET COMPRESSION pglz;

-- alter column below.note: compression
ALTER TABLE below ALTER COLUMN note SET COMPRESSION pglz;

-- alter column other.note: compression
ALTER TABLE other ALTER COLUMN note SET COMPRESSION pglz;

-- alter column other.note: storage, compression, statistics
ALTER TABLE other ALTER COLUMN note SET STORAGE MAIN;
ALTER TABLE other ALTER COLUMN note SET COMPRESSION default;
ALTER TABLE ONLY other ALTER COLUMN note SET STATISTICS 7;

-- alter column sample.name: type text -> character varying(10), compression
ALTER TABLE sample ALTER COLUMN name TYPE character varying(10);
ALTER TABLE sample ALTER COLUMN name SET COMPRESSION pglz;

-- alter column heir.name: compression
ALTER TABLE heir ALTER COLUMN name SET COMPRESSION pglz;

-- alter column below.name: compression
ALTER TABLE below ALTER COLUMN name SET COMPRESSION pglz;

-- alter column other.name: compression
ALTER TABLE other ALTER COLUMN name SET COMPRESSION pglz;

-- alter column sample.more: compression
ALTER TABLE sample ALTER COLUMN more SET COMPRESSION pglz;

-- alter column heir.more: compression
ALTER TABLE heir ALTER COLUMN more SET COMPRESSION pglz;

-- alter column below.more: compression
ALTER TABLE below ALTER COLUMN more SET COMPRESSION pglz;

-- alter column other.more: compression
ALTER TABLE other ALTER COLUMN more SET COMPRESSION pglz;

--- postgres down
-- alter column other.more: compression
ALTER TABLE other ALTER COLUMN more SET COMPRESSION default;

-- alter column below.more: compression
ALTER TABLE below ALTER COLUMN more SET COMPRESSION default;

-- alter column heir.more: compression
ALTER TABLE heir ALTER COLUMN more SET COMPRESSION default;

-- drop column sample.more
ALTER TABLE sample DROP COLUMN more;

-- alter column other.name: compression
ALTER TABLE other ALTER COLUMN name SET COMPRESSION default;

-- alter column below.name: compression
ALTER TABLE below ALTER COLUMN name SET COMPRESSION default;

-- alter column heir.name: compression
ALTER TABLE heir ALTER COLUMN name SET COMPRESSION default;

-- alter column sample.name: type character varying(10) -> text, compression
ALTER TABLE sample ALTER COLUMN name TYPE text;

-- alter column other.note: storage, compression, statistics
ALTER TABLE other ALTER COLUMN note SET STORAGE EXTERNAL;
ALTER TABLE other ALTER COLUMN note SET COMPRESSION pglz;
ALTER TABLE ONLY other ALTER COLUMN note SET STATISTICS 300;

-- alter column other.note: compression
ALTER TABLE other ALTER COLUMN note SET COMPRESSION default;

-- alter column below.note: compression
ALTER TABLE below ALTER COLUMN note SET COMPRESSION default;

-- alter column heir.note: compression
ALTER TABLE heir ALTER COLUMN note SET COMPRESSION default;

-- alter column sample.note: storage, compression, statistics
ALTER TABLE sample ALTER COLUMN note SET STORAGE EXTENDED;
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION default;
ALTER TABLE ONLY sample ALTER COLUMN note SET STATISTICS -1;

-- alter column other.note: storage, statistics
ALTER TABLE other ALTER COLUMN note SET STORAGE MAIN;
ALTER TABLE ONLY other ALTER COLUMN note SET STATISTICS 7;

-- alter column log_2024.name: compression
ALTER TABLE log_2024 ALTER COLUMN name SET COMPRESSION default;

-- alter column log.name: storage, compression, statistics
ALTER TABLE log ALTER COLUMN name SET STORAGE EXTENDED;
ALTER TABLE log ALTER COLUMN name SET COMPRESSION default;
ALTER TABLE ONLY log ALTER COLUMN name SET STATISTICS -1;

--- postgres findings
up: converts-values: column sample.name: every value is converted from text to character varying(10): one that does not convert stops the migration, and the table is locked meanwhile
down: drops-data: column sample.more: its values are lost
down: converts-values: column sample.name: every value is converted from character varying(10) to text: one that does not convert stops the migration, and the table is locked meanwhile

