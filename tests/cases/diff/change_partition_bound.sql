A partition holds other rows.

--- from postgres
CREATE TABLE sample (id int, mass int) PARTITION BY LIST (id);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES IN (1, 2);

--- to postgres
CREATE TABLE sample (id int, mass int) PARTITION BY LIST (id);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES IN (1, 2, 3);

--- rows
INSERT INTO sample VALUES (1, 1);

--- postgres up
-- alter table sample_1: detach from sample
ALTER TABLE sample DETACH PARTITION sample_1;

-- alter table sample_1: attach to sample
ALTER TABLE sample ATTACH PARTITION sample_1 FOR VALUES IN (1, 2, 3);

--- postgres down
-- alter table sample_1: detach from sample
ALTER TABLE sample DETACH PARTITION sample_1;

-- alter table sample_1: attach to sample
ALTER TABLE sample ATTACH PARTITION sample_1 FOR VALUES IN (1, 2);

