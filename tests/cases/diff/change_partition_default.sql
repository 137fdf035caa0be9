A partition by a range becomes the one for all other rows.

--- from postgres
CREATE TABLE sample (id int, mass int) PARTITION BY RANGE (id);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES FROM (MINVALUE) TO (10);

--- to postgres
CREATE TABLE sample (id int, mass int) PARTITION BY RANGE (id);
CREATE TABLE sample_1 PARTITION OF sample DEFAULT;

--- rows
INSERT INTO sample VALUES (1, 1);

--- postgres up
-- alter table sample_1: detach from sample
ALTER TABLE sample DETACH PARTITION sample_1;

-- alter table sample_1: attach to sample
ALTER TABLE sample ATTACH PARTITION sample_1 DEFAULT;

--- postgres down
-- alter table sample_1: detach from sample
ALTER TABLE sample DETACH PARTITION sample_1;

-- alter table sample_1: attach to sample
ALTER TABLE sample ATTACH PARTITION sample_1 FOR VALUES FROM (MINVALUE) TO (10);

