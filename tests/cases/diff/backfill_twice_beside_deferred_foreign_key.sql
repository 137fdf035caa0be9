Rows that the same script has written before wait for the check of such a key too, whatever of them changes.
--- from postgres
CREATE TABLE site (id integer PRIMARY KEY);
CREATE TABLE sample (
    id integer PRIMARY KEY,
    site_id integer REFERENCES site DEFERRABLE INITIALLY DEFERRED,
    mass integer
);

--- rows
INSERT INTO site VALUES (1);
INSERT INTO sample VALUES (1, NULL, 1), (2, 1, NULL);

--- said
--backfill sample.mass=0
--backfill sample.count=0

--- to postgres
CREATE TABLE site (id integer PRIMARY KEY);
CREATE TABLE sample (
    id integer PRIMARY KEY,
    site_id integer REFERENCES site DEFERRABLE INITIALLY DEFERRED,
    mass bigint NOT NULL,
    count integer NOT NULL
);

--- postgres up
-- add column sample.count (integer, not null)
ALTER TABLE sample ADD COLUMN count integer;
UPDATE sample SET count = 0 WHERE count IS NULL;
ALTER TABLE sample ALTER COLUMN count SET NOT NULL;

-- drop constraint sample.sample_site_id_fkey
ALTER TABLE sample DROP CONSTRAINT sample_site_id_fkey;

-- alter column sample.mass: type integer -> bigint, set not null
ALTER TABLE sample ALTER COLUMN mass TYPE bigint;
UPDATE sample SET mass = 0 WHERE mass IS NULL;
ALTER TABLE sample ALTER COLUMN mass SET NOT NULL;

-- add constraint sample.sample_site_id_fkey
ALTER TABLE sample ADD CONSTRAINT sample_site_id_fkey FOREIGN KEY (site_id) REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED;

--- postgres down
-- alter column sample.mass: type bigint -> integer, drop not null
ALTER TABLE sample ALTER COLUMN mass TYPE integer;
ALTER TABLE sample ALTER COLUMN mass DROP NOT NULL;

-- drop column sample.count
ALTER TABLE sample DROP COLUMN count;

--- postgres findings
up: converts-values: column sample.mass: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
up: adds-demand: column sample.mass: rows that hold a null get the backfill
down: converts-values: column sample.mass: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile
down: drops-data: column sample.count: its values are lost

