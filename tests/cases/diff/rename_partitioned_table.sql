A partitioned table and its columns get other names.

--- from postgres
CREATE TABLE sample (id int NOT NULL, mass int CHECK (mass > 0)) PARTITION BY RANGE (id);
CREATE TABLE sample_1 PARTITION OF sample (mass DEFAULT 3) FOR VALUES FROM (1) TO (10);

--- to postgres
CREATE TABLE specimen (id int NOT NULL, weight int CONSTRAINT sample_mass_check CHECK (weight > 0)) PARTITION BY RANGE (id);
CREATE TABLE sample_1 PARTITION OF specimen (weight DEFAULT 3) FOR VALUES FROM (1) TO (10);

--- said
--rename sample=specimen
--rename specimen.mass=weight

--- rows
INSERT INTO sample VALUES (1, 1);

--- postgres up
-- rename table sample to specimen
ALTER TABLE sample RENAME TO specimen;

-- rename column specimen.mass to weight
ALTER TABLE specimen RENAME COLUMN mass TO weight;

--- postgres down
-- rename column specimen.weight to mass
ALTER TABLE specimen RENAME COLUMN weight TO mass;

-- rename table specimen to sample
ALTER TABLE specimen RENAME TO sample;

