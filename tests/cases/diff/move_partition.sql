A partition belongs to another table.

--- from postgres
CREATE TABLE sample (id int) PARTITION BY HASH (id);
CREATE TABLE other (id int) PARTITION BY RANGE (id);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES WITH (modulus 2, remainder 1);

--- to postgres
CREATE TABLE sample (id int) PARTITION BY HASH (id);
CREATE TABLE other (id int) PARTITION BY RANGE (id);
CREATE TABLE sample_1 PARTITION OF other FOR VALUES FROM (0) TO (10);

--- postgres up
-- alter table sample_1: detach from sample
ALTER TABLE sample DETACH PARTITION sample_1;

-- alter table sample_1: attach to other
ALTER TABLE other ATTACH PARTITION sample_1 FOR VALUES FROM (0) TO (10);

--- postgres down
-- alter table sample_1: detach from other
ALTER TABLE other DETACH PARTITION sample_1;

-- alter table sample_1: attach to sample
ALTER TABLE sample ATTACH PARTITION sample_1 FOR VALUES WITH (MODULUS 2, REMAINDER 1);

