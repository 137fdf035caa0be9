A partition stands alone, with all that it had from its parent.

--- from postgres
CREATE TABLE sample (id int PRIMARY KEY, mass int CHECK (mass > 0)) PARTITION BY RANGE (id);
CREATE INDEX sample_mass_idx ON sample (mass);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES FROM (1) TO (100);

--- to postgres
CREATE TABLE sample (id int PRIMARY KEY, mass int CHECK (mass > 0)) PARTITION BY RANGE (id);
CREATE INDEX sample_mass_idx ON sample (mass);
CREATE TABLE sample_1 (id int PRIMARY KEY, mass int, CONSTRAINT sample_mass_check CHECK (mass > 0));
CREATE INDEX sample_1_mass_idx ON sample_1 (mass);

--- rows
INSERT INTO sample VALUES (1, 1);

--- postgres up
-- alter table sample_1: detach from sample
ALTER TABLE sample DETACH PARTITION sample_1;

--- postgres down
-- alter table sample_1: attach to sample
ALTER TABLE sample ATTACH PARTITION sample_1 FOR VALUES FROM (1) TO (100);

