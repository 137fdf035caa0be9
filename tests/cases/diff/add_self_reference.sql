A table refers to itself.

--- from
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    parent_id integer,
    CONSTRAINT sample_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES sample (id) ON DELETE CASCADE,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id) VALUES (1), (2);

--- postgres up
-- add column sample.parent_id (integer)
ALTER TABLE sample ADD COLUMN parent_id integer;

-- add constraint sample.sample_parent_id_fkey
ALTER TABLE sample ADD CONSTRAINT sample_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES sample (id) ON DELETE CASCADE;

--- postgres down
-- drop constraint sample.sample_parent_id_fkey
ALTER TABLE sample DROP CONSTRAINT sample_parent_id_fkey;

-- drop column sample.parent_id
ALTER TABLE sample DROP COLUMN parent_id;

--- postgres findings
up: adds-demand: constraint sample.sample_parent_id_fkey: a row that refers to nothing stops the migration
down: drops-data: column sample.parent_id: its values are lost

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table sample: add column sample.parent_id (INTEGER); add constraint sample.sample_parent_id_fkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES sample (id) ON DELETE CASCADE
);
INSERT OR ROLLBACK INTO __new_sample (id)
    SELECT id
    FROM sample;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('sample') OR parent COLLATE NOCASE IN ('sample');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite down
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table sample: drop constraint sample.sample_parent_id_fkey; drop column sample.parent_id
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_sample (id)
    SELECT id
    FROM sample;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;
-- fails where a view or a trigger names a column that is gone
ALTER TABLE sample RENAME COLUMN id TO id;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('sample') OR parent COLLATE NOCASE IN ('sample');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: adds-demand: constraint sample.sample_parent_id_fkey: a row that refers to nothing stops the migration
down: drops-data: column sample.parent_id: its values are lost

