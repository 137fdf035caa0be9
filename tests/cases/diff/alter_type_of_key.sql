The type of a key changes together with the foreign keys to it.

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
CREATE TABLE sample (id bigint NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));
CREATE TABLE run (
    id integer NOT NULL,
    sample_id bigint,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id)
);

--- rows
INSERT INTO sample (id) VALUES (1), (2);
INSERT INTO run VALUES (1, 2);

--- postgres up
-- drop constraint run.run_sample_id_fkey
ALTER TABLE run DROP CONSTRAINT run_sample_id_fkey;

-- alter column run.sample_id: type integer -> bigint
ALTER TABLE run ALTER COLUMN sample_id TYPE bigint;

-- alter column sample.id: type integer -> bigint
ALTER TABLE sample ALTER COLUMN id TYPE bigint;

-- add constraint run.run_sample_id_fkey
ALTER TABLE run ADD CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id);

--- postgres down
-- drop constraint run.run_sample_id_fkey
ALTER TABLE run DROP CONSTRAINT run_sample_id_fkey;

-- alter column sample.id: type bigint -> integer
ALTER TABLE sample ALTER COLUMN id TYPE integer;

-- alter column run.sample_id: type bigint -> integer
ALTER TABLE run ALTER COLUMN sample_id TYPE integer;

-- add constraint run.run_sample_id_fkey
ALTER TABLE run ADD CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id);

--- postgres findings
up: converts-values: column run.sample_id: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
up: converts-values: column sample.id: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
up: adds-demand: constraint run.run_sample_id_fkey: a row that refers to nothing stops the migration
down: converts-values: column sample.id: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column run.sample_id: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table run: alter column run.sample_id: type INTEGER -> BIGINT
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of run would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'run';
DROP TABLE temp.__guard;
CREATE TABLE __new_run (
    id INTEGER NOT NULL,
    sample_id BIGINT,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id)
);
INSERT OR ROLLBACK INTO __new_run (id, sample_id)
    SELECT id, sample_id
    FROM run;
DROP TABLE run;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_run RENAME TO run;
PRAGMA legacy_alter_table=OFF;

-- rebuild table sample: alter column sample.id: type INTEGER -> BIGINT
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id BIGINT NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
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
    WHERE "table" IN ('run', 'sample') OR parent COLLATE NOCASE IN ('run', 'sample');
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

-- rebuild table sample: alter column sample.id: type BIGINT -> INTEGER
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

-- rebuild table run: alter column run.sample_id: type BIGINT -> INTEGER
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of run would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'run';
DROP TABLE temp.__guard;
CREATE TABLE __new_run (
    id INTEGER NOT NULL,
    sample_id INTEGER,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id)
);
INSERT OR ROLLBACK INTO __new_run (id, sample_id)
    SELECT id, sample_id
    FROM run;
DROP TABLE run;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_run RENAME TO run;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('sample', 'run') OR parent COLLATE NOCASE IN ('sample', 'run');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: converts-values: column run.sample_id: every value is converted from INTEGER to BIGINT: one that does not convert stops the migration, and the table is locked meanwhile
up: converts-values: column sample.id: every value is converted from INTEGER to BIGINT: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.id: every value is converted from BIGINT to INTEGER: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column run.sample_id: every value is converted from BIGINT to INTEGER: one that does not convert stops the migration, and the table is locked meanwhile

