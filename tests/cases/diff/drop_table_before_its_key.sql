The key that a dropped table referred to goes in the same change, after the table.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE run (
    id integer NOT NULL,
    sample_id integer,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id)
);

--- to
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_id_key UNIQUE (id));

--- said
--drop run

--- rows
INSERT INTO sample (id) VALUES (1), (2);

--- postgres up
-- drop table run
DROP TABLE run;

-- drop constraint sample.sample_pkey
ALTER TABLE sample DROP CONSTRAINT sample_pkey;

-- add constraint sample.sample_id_key
ALTER TABLE sample ADD CONSTRAINT sample_id_key UNIQUE (id);

--- postgres down
-- drop constraint sample.sample_id_key
ALTER TABLE sample DROP CONSTRAINT sample_id_key;

-- add constraint sample.sample_pkey
ALTER TABLE sample ADD CONSTRAINT sample_pkey PRIMARY KEY (id);

-- create table run
CREATE TABLE run (
    id integer NOT NULL,
    sample_id integer,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id)
);

--- postgres findings
up: drops-data: table run: its rows are lost
up: adds-demand: constraint sample.sample_id_key: two rows with one key stop the migration
down: comes-back-empty: table run: it comes back without its rows

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- drop table run
DROP TABLE run;

-- rebuild table sample: drop constraint sample.sample_pkey; add constraint sample.sample_id_key
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    CONSTRAINT sample_id_key UNIQUE (id)
);
INSERT OR ROLLBACK INTO __new_sample (rowid, id)
    SELECT rowid, id
    FROM sample;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('sample', 'run') OR parent COLLATE NOCASE IN ('sample', 'run');
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

-- rebuild table sample: drop constraint sample.sample_id_key; add constraint sample.sample_pkey
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

-- create table run
CREATE TABLE run (
    id INTEGER NOT NULL,
    sample_id INTEGER,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id)
);

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('sample') OR parent COLLATE NOCASE IN ('sample');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: drops-data: table run: its rows are lost
up: adds-demand: constraint sample.sample_id_key: two rows with one key stop the migration
down: comes-back-empty: table run: it comes back without its rows

