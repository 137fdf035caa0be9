A table by ranges of a date, with partitions, one of them by hash again.

--- to postgres
CREATE TABLE sample (id int NOT NULL, taken date NOT NULL, mass numeric DEFAULT 1, PRIMARY KEY (id, taken))
    PARTITION BY RANGE (taken);
CREATE INDEX sample_mass_idx ON sample (mass);
CREATE TABLE sample_2024 PARTITION OF sample FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE sample_2025 PARTITION OF sample (mass DEFAULT 2 NOT NULL, CONSTRAINT heavy CHECK (mass > 1))
    FOR VALUES FROM ('2025-01-01') TO (MAXVALUE) PARTITION BY HASH (id);
CREATE TABLE sample_2025_0 PARTITION OF sample_2025 FOR VALUES WITH (modulus 1, remainder 0);
CREATE TABLE sample_rest PARTITION OF sample DEFAULT;
COMMENT ON COLUMN sample_rest.mass IS 'Who knows.';

--- postgres up
-- create table sample
CREATE TABLE sample (
    id integer NOT NULL,
    taken date NOT NULL,
    mass numeric DEFAULT 1,
    CONSTRAINT sample_pkey PRIMARY KEY (id, taken)
) PARTITION BY RANGE (taken);
CREATE INDEX sample_mass_idx ON sample (mass);

-- create table sample_2024
CREATE TABLE sample_2024 PARTITION OF sample FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- create table sample_2025
CREATE TABLE sample_2025 PARTITION OF sample (
    mass WITH OPTIONS NOT NULL DEFAULT 2,
    CONSTRAINT heavy CHECK (mass > 1)
) FOR VALUES FROM ('2025-01-01') TO (MAXVALUE) PARTITION BY HASH (id);

-- create table sample_2025_0
CREATE TABLE sample_2025_0 PARTITION OF sample_2025 FOR VALUES WITH (MODULUS 1, REMAINDER 0);

-- create table sample_rest
CREATE TABLE sample_rest PARTITION OF sample (
    mass WITH OPTIONS DEFAULT 1
) DEFAULT;
COMMENT ON COLUMN sample_rest.mass IS 'Who knows.';

--- postgres down
-- drop table sample_rest
ALTER TABLE sample DETACH PARTITION sample_rest;
DROP TABLE sample_rest;

-- drop table sample_2025_0
ALTER TABLE sample_2025 DETACH PARTITION sample_2025_0;
DROP TABLE sample_2025_0;

-- drop table sample_2025
ALTER TABLE sample DETACH PARTITION sample_2025;
DROP TABLE sample_2025;

-- drop table sample_2024
ALTER TABLE sample DETACH PARTITION sample_2024;
DROP TABLE sample_2024;

-- drop table sample
DROP TABLE sample;

--- postgres findings
down: drops-data: table sample_rest: its rows are lost
down: drops-data: table sample_2025_0: its rows are lost
down: drops-data: table sample_2025: its rows are lost
down: drops-data: table sample_2024: its rows are lost
down: drops-data: table sample: its rows are lost

