A foreign key that is looked at when the transaction ends blocks the change of a table whose rows get a value in it: it is
taken off before, and put on again after.
--- from postgres
CREATE TABLE site (id integer PRIMARY KEY);
CREATE TABLE sample (
    id integer PRIMARY KEY,
    site_id integer REFERENCES site DEFERRABLE INITIALLY DEFERRED,
    other_id integer REFERENCES site DEFERRABLE INITIALLY DEFERRED
);

--- rows
INSERT INTO site VALUES (1);
INSERT INTO sample VALUES (1, NULL, 1), (2, 1, NULL);

--- said
--backfill sample.site_id=1

--- to postgres
CREATE TABLE site (id integer PRIMARY KEY);
CREATE TABLE sample (
    id integer PRIMARY KEY,
    site_id integer NOT NULL REFERENCES site DEFERRABLE INITIALLY DEFERRED,
    other_id integer REFERENCES site DEFERRABLE INITIALLY DEFERRED
);

--- postgres up
-- drop constraint sample.sample_site_id_fkey
ALTER TABLE sample DROP CONSTRAINT sample_site_id_fkey;

-- alter column sample.site_id: set not null
UPDATE sample SET site_id = 1 WHERE site_id IS NULL;
ALTER TABLE sample ALTER COLUMN site_id SET NOT NULL;

-- add constraint sample.sample_site_id_fkey
ALTER TABLE sample ADD CONSTRAINT sample_site_id_fkey FOREIGN KEY (site_id) REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED;

--- postgres down
-- alter column sample.site_id: drop not null
ALTER TABLE sample ALTER COLUMN site_id DROP NOT NULL;

--- postgres findings
up: adds-demand: column sample.site_id: rows that hold a null get the backfill

