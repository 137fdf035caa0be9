The index changes that tells a subscriber the row, and the one in whose order the rows are.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX sample_code_idx ON sample (id);
CREATE INDEX sample_mass_idx ON sample (mass);
ALTER TABLE sample REPLICA IDENTITY USING INDEX sample_code_idx;
ALTER TABLE sample CLUSTER ON sample_mass_idx;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX sample_code_idx ON sample (id) INCLUDE (mass);
CREATE INDEX sample_mass_idx ON sample (mass DESC);
ALTER TABLE sample REPLICA IDENTITY USING INDEX sample_code_idx;
ALTER TABLE sample CLUSTER ON sample_mass_idx;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter table sample: replica identity default, without cluster
ALTER TABLE sample REPLICA IDENTITY DEFAULT;
ALTER TABLE sample SET WITHOUT CLUSTER;

-- drop index sample.sample_code_idx
DROP INDEX sample_code_idx;

-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- create index sample.sample_code_idx
CREATE UNIQUE INDEX sample_code_idx ON sample (id) INCLUDE (mass);

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass DESC);

-- alter table sample: replica identity index sample_code_idx, cluster on sample_mass_idx
ALTER TABLE sample REPLICA IDENTITY USING INDEX sample_code_idx;
ALTER TABLE sample CLUSTER ON sample_mass_idx;

--- postgres down
-- alter table sample: replica identity default, without cluster
ALTER TABLE sample REPLICA IDENTITY DEFAULT;
ALTER TABLE sample SET WITHOUT CLUSTER;

-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- drop index sample.sample_code_idx
DROP INDEX sample_code_idx;

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass);

-- create index sample.sample_code_idx
CREATE UNIQUE INDEX sample_code_idx ON sample (id);

-- alter table sample: replica identity index sample_code_idx, cluster on sample_mass_idx
ALTER TABLE sample REPLICA IDENTITY USING INDEX sample_code_idx;
ALTER TABLE sample CLUSTER ON sample_mass_idx;

--- postgres findings
up: adds-demand: index sample.sample_code_idx: two rows with one key stop the migration

