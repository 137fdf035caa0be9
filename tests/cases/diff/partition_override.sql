A partition has another default than its parent, and a column that is never null.

--- from postgres
CREATE TABLE sample (id int NOT NULL, mass int DEFAULT 1, note text) PARTITION BY RANGE (id);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES FROM (1) TO (10);

--- to postgres
CREATE TABLE sample (id int NOT NULL, mass int DEFAULT 1, note text) PARTITION BY RANGE (id);
CREATE TABLE sample_1 PARTITION OF sample (mass DEFAULT 2, note NOT NULL) FOR VALUES FROM (1) TO (10);
COMMENT ON COLUMN sample_1.note IS 'Here it is known.';

--- postgres up
-- alter column sample_1.mass: default 1 -> default 2
ALTER TABLE sample_1 ALTER COLUMN mass SET DEFAULT 2;

-- alter column sample_1.note: set not null, comment
ALTER TABLE sample_1 ALTER COLUMN note SET NOT NULL;
COMMENT ON COLUMN sample_1.note IS 'Here it is known.';

--- postgres down
-- alter column sample_1.note: drop not null, comment
ALTER TABLE sample_1 ALTER COLUMN note DROP NOT NULL;
COMMENT ON COLUMN sample_1.note IS NULL;

-- alter column sample_1.mass: default 2 -> default 1
ALTER TABLE sample_1 ALTER COLUMN mass SET DEFAULT 1;

