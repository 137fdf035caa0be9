What a column is generated as changes, under an index, a check, a unique and a comment.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    twice integer GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_twice_check CHECK (twice > 0),
    CONSTRAINT sample_twice_key UNIQUE (twice),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_twice_idx ON sample (twice);
COMMENT ON COLUMN sample.twice IS 'Two times.';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    twice integer GENERATED ALWAYS AS (mass * 3) STORED,
    CONSTRAINT sample_twice_check CHECK (twice > 0),
    CONSTRAINT sample_twice_key UNIQUE (twice),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_twice_idx ON sample (twice);
COMMENT ON COLUMN sample.twice IS 'Two times.';

--- rows
INSERT INTO sample (id, mass) VALUES (1, 5), (2, 7);

--- postgres up
-- drop index sample.sample_twice_idx
DROP INDEX sample_twice_idx;

-- drop constraint sample.sample_twice_check
ALTER TABLE sample DROP CONSTRAINT sample_twice_check;

-- drop constraint sample.sample_twice_key
ALTER TABLE sample DROP CONSTRAINT sample_twice_key;

-- alter column sample.twice: generated as mass * 2 -> generated as mass * 3
ALTER TABLE sample DROP COLUMN twice;
ALTER TABLE sample ADD COLUMN twice integer GENERATED ALWAYS AS (mass * 3) STORED;
COMMENT ON COLUMN sample.twice IS 'Two times.';

-- add constraint sample.sample_twice_check
ALTER TABLE sample ADD CONSTRAINT sample_twice_check CHECK (twice > 0);

-- add constraint sample.sample_twice_key
ALTER TABLE sample ADD CONSTRAINT sample_twice_key UNIQUE (twice);

-- create index sample.sample_twice_idx
CREATE INDEX sample_twice_idx ON sample (twice);

--- postgres down
-- drop index sample.sample_twice_idx
DROP INDEX sample_twice_idx;

-- drop constraint sample.sample_twice_key
ALTER TABLE sample DROP CONSTRAINT sample_twice_key;

-- drop constraint sample.sample_twice_check
ALTER TABLE sample DROP CONSTRAINT sample_twice_check;

-- alter column sample.twice: generated as mass * 3 -> generated as mass * 2
ALTER TABLE sample DROP COLUMN twice;
ALTER TABLE sample ADD COLUMN twice integer GENERATED ALWAYS AS (mass * 2) STORED;
COMMENT ON COLUMN sample.twice IS 'Two times.';

-- add constraint sample.sample_twice_key
ALTER TABLE sample ADD CONSTRAINT sample_twice_key UNIQUE (twice);

-- add constraint sample.sample_twice_check
ALTER TABLE sample ADD CONSTRAINT sample_twice_check CHECK (twice > 0);

-- create index sample.sample_twice_idx
CREATE INDEX sample_twice_idx ON sample (twice);

--- postgres findings
up: adds-demand: constraint sample.sample_twice_check: a row that does not meet it stops the migration
up: adds-demand: constraint sample.sample_twice_key: two rows with one key stop the migration

