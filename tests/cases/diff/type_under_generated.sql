A column changes its type that another one is generated from, which has an index.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    twice integer GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_twice_idx ON sample (twice);
COMMENT ON COLUMN sample.twice IS 'Two times.';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass bigint,
    twice bigint GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_twice_idx ON sample (twice);
COMMENT ON COLUMN sample.twice IS 'Two times.';

--- rows
INSERT INTO sample (id, mass) VALUES (1, 5), (2, 7);

--- postgres up
-- drop index sample.sample_twice_idx
DROP INDEX sample_twice_idx;

-- drop column sample.twice
ALTER TABLE sample DROP COLUMN twice;

-- alter column sample.mass: type integer -> bigint
ALTER TABLE sample ALTER COLUMN mass TYPE bigint;

-- add column sample.twice (bigint, generated as mass * 2)
ALTER TABLE sample ADD COLUMN twice bigint GENERATED ALWAYS AS (mass * 2) STORED;
COMMENT ON COLUMN sample.twice IS 'Two times.';

-- create index sample.sample_twice_idx
CREATE INDEX sample_twice_idx ON sample (twice);

--- postgres down
-- drop index sample.sample_twice_idx
DROP INDEX sample_twice_idx;

-- drop column sample.twice
ALTER TABLE sample DROP COLUMN twice;

-- alter column sample.mass: type bigint -> integer
ALTER TABLE sample ALTER COLUMN mass TYPE integer;

-- add column sample.twice (integer, generated as mass * 2)
ALTER TABLE sample ADD COLUMN twice integer GENERATED ALWAYS AS (mass * 2) STORED;
COMMENT ON COLUMN sample.twice IS 'Two times.';

-- create index sample.sample_twice_idx
CREATE INDEX sample_twice_idx ON sample (twice);

--- postgres findings
up: converts-values: column sample.mass: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.mass: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile

