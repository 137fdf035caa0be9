A table that stands alone becomes a partition; what it has like its parent is shared from then on.

--- from postgres
CREATE TABLE sample (id int PRIMARY KEY, mass int CHECK (mass > 0)) PARTITION BY RANGE (id);
CREATE INDEX sample_mass_idx ON sample (mass);
CREATE TABLE sample_1 (id int NOT NULL, mass int, CONSTRAINT sample_mass_check CHECK (mass > 0));

--- to postgres
CREATE TABLE sample (id int PRIMARY KEY, mass int CHECK (mass > 0)) PARTITION BY RANGE (id);
CREATE INDEX sample_mass_idx ON sample (mass);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES FROM (1) TO (100);

--- rows
INSERT INTO sample_1 VALUES (1, 1);

--- postgres up
-- add constraint sample_1.sample_1_pkey
ALTER TABLE sample_1 ADD CONSTRAINT sample_1_pkey PRIMARY KEY (id);

-- create index sample_1.sample_1_mass_idx
CREATE INDEX sample_1_mass_idx ON sample_1 (mass);

-- alter table sample_1: attach to sample
ALTER TABLE sample ATTACH PARTITION sample_1 FOR VALUES FROM (1) TO (100);

--- postgres down
-- alter table sample_1: detach from sample
ALTER TABLE sample DETACH PARTITION sample_1;

-- drop index sample_1.sample_1_mass_idx
DROP INDEX sample_1_mass_idx;

-- drop constraint sample_1.sample_1_pkey
ALTER TABLE sample_1 DROP CONSTRAINT sample_1_pkey;

--- postgres findings
up: adds-demand: constraint sample_1.sample_1_pkey: two rows with one key stop the migration

