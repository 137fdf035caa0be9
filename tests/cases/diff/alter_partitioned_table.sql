What changes in a partitioned table changes in its partitions.

--- from postgres
CREATE TABLE sample (id int NOT NULL, mass int, old text) PARTITION BY RANGE (id);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES FROM (1) TO (10);

--- to postgres
CREATE TABLE sample (id int NOT NULL DEFAULT 5, mass bigint NOT NULL CHECK (mass > 0), new text, PRIMARY KEY (id))
    PARTITION BY RANGE (id);
CREATE INDEX sample_new_idx ON sample (new);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES FROM (1) TO (10);

--- said
--drop sample.old
--backfill sample.mass=1

--- postgres up
-- drop column sample.old
ALTER TABLE sample DROP COLUMN old;

-- add column sample.new (text)
ALTER TABLE sample ADD COLUMN new text;

-- alter column sample.id: default 5
ALTER TABLE sample ALTER COLUMN id SET DEFAULT 5;

-- alter column sample.mass: type integer -> bigint, set not null
ALTER TABLE sample ALTER COLUMN mass TYPE bigint;
UPDATE sample SET mass = 1 WHERE mass IS NULL;
ALTER TABLE sample ALTER COLUMN mass SET NOT NULL;

-- add constraint sample.sample_mass_check
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 0);

-- add constraint sample.sample_pkey
ALTER TABLE sample ADD CONSTRAINT sample_pkey PRIMARY KEY (id);

-- create index sample.sample_new_idx
CREATE INDEX sample_new_idx ON sample (new);

--- postgres down
-- drop index sample.sample_new_idx
DROP INDEX sample_new_idx;

-- drop constraint sample.sample_pkey
ALTER TABLE sample DROP CONSTRAINT sample_pkey;

-- drop constraint sample.sample_mass_check
ALTER TABLE sample DROP CONSTRAINT sample_mass_check;

-- alter column sample.mass: type bigint -> integer, drop not null
ALTER TABLE sample ALTER COLUMN mass TYPE integer;
ALTER TABLE sample ALTER COLUMN mass DROP NOT NULL;

-- alter column sample.id: drop default 5
ALTER TABLE sample ALTER COLUMN id DROP DEFAULT;

-- drop column sample.new
ALTER TABLE sample DROP COLUMN new;

-- add column sample.old (text)
ALTER TABLE sample ADD COLUMN old text;

--- postgres findings
up: drops-data: column sample.old: its values are lost
up: converts-values: column sample.mass: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
up: adds-demand: column sample.mass: rows that hold a null get the backfill
up: adds-demand: constraint sample.sample_mass_check: a row that does not meet it stops the migration
up: adds-demand: constraint sample.sample_pkey: two rows with one key stop the migration
down: converts-values: column sample.mass: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile
down: drops-data: column sample.new: its values are lost
down: comes-back-empty: column sample.old: it comes back without its values

