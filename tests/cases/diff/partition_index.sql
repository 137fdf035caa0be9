A partition has an index and a check of its own.

--- from postgres
CREATE TABLE sample (id int NOT NULL, mass int) PARTITION BY RANGE (id);
CREATE INDEX sample_mass_idx ON sample (mass);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES FROM (1) TO (10);

--- to postgres
CREATE TABLE sample (id int NOT NULL, mass int) PARTITION BY RANGE (id);
CREATE INDEX sample_mass_idx ON sample (mass);
CREATE TABLE sample_1 PARTITION OF sample (CONSTRAINT heavy CHECK (mass > 5)) FOR VALUES FROM (1) TO (10);
CREATE UNIQUE INDEX sample_1_mass_key ON sample_1 (mass, id);

--- postgres up
-- add constraint sample_1.heavy
ALTER TABLE sample_1 ADD CONSTRAINT heavy CHECK (mass > 5);

-- create index sample_1.sample_1_mass_key
CREATE UNIQUE INDEX sample_1_mass_key ON sample_1 (mass, id);

--- postgres down
-- drop index sample_1.sample_1_mass_key
DROP INDEX sample_1_mass_key;

-- drop constraint sample_1.heavy
ALTER TABLE sample_1 DROP CONSTRAINT heavy;

--- postgres findings
up: adds-demand: constraint sample_1.heavy: a row that does not meet it stops the migration
up: adds-demand: index sample_1.sample_1_mass_key: two rows with one key stop the migration

