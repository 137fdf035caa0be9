No column of a table stays: its rows are still as many.

--- from
CREATE TABLE sample (id INTEGER NOT NULL CONSTRAINT sample_pkey PRIMARY KEY AUTOINCREMENT);

--- to sqlite
CREATE TABLE sample (code TEXT NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (code)) WITHOUT ROWID;

--- said
--drop sample.id
--backfill sample.code=hex(randomblob(8))

--- rows
INSERT INTO sample VALUES (1), (2);

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table sample: drop constraint sample.sample_pkey; drop column sample.id; add column sample.code (TEXT, not null); add constraint sample.sample_pkey; alter table sample: without rowid
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    code TEXT NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (code)
) WITHOUT ROWID;
INSERT OR ROLLBACK INTO __new_sample (code)
    SELECT (hex(randomblob(8)))
    FROM sample;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;
-- fails where a view or a trigger names a column that is gone
ALTER TABLE sample RENAME COLUMN code TO code;

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

-- rebuild table sample: alter table sample: with rowid; drop constraint sample.sample_pkey; drop column sample.code; add column sample.id (INTEGER, not null, identity); add constraint sample.sample_pkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL CONSTRAINT sample_pkey PRIMARY KEY AUTOINCREMENT
);
INSERT OR ROLLBACK INTO __new_sample (id)
    SELECT NULL
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
up: drops-data: column sample.id: its values are lost
up: adds-demand: constraint sample.sample_pkey: two rows with one key stop the migration
down: drops-data: column sample.code: its values are lost
down: comes-back-empty: column sample.id: it comes back without its values

