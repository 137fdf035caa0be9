An index name goes from a dropped table to one that is made anew at the same time.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE run (id integer NOT NULL, CONSTRAINT run_pkey PRIMARY KEY (id));
CREATE INDEX by_mass ON run (id);

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer NOT NULL,
    CONSTRAINT sample_mass_check CHECK (mass > 0),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX by_mass ON sample (mass);

--- said
--drop run
--backfill sample.mass=1

--- rows
INSERT INTO sample (id) VALUES (1), (2);

--- postgres up
-- drop table run
DROP TABLE run;

-- alter column sample.mass: set not null
UPDATE sample SET mass = 1 WHERE mass IS NULL;
ALTER TABLE sample ALTER COLUMN mass SET NOT NULL;

-- add constraint sample.sample_mass_check
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 0);

-- create index sample.by_mass
CREATE INDEX by_mass ON sample (mass);

--- postgres down
-- drop index sample.by_mass
DROP INDEX by_mass;

-- drop constraint sample.sample_mass_check
ALTER TABLE sample DROP CONSTRAINT sample_mass_check;

-- alter column sample.mass: drop not null
ALTER TABLE sample ALTER COLUMN mass DROP NOT NULL;

-- create table run
CREATE TABLE run (
    id integer NOT NULL,
    CONSTRAINT run_pkey PRIMARY KEY (id)
);
CREATE INDEX by_mass ON run (id);

--- postgres findings
up: drops-data: table run: its rows are lost
up: adds-demand: column sample.mass: rows that hold a null get the backfill
up: adds-demand: constraint sample.sample_mass_check: a row that does not meet it stops the migration
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

-- rebuild table sample: alter column sample.mass: set not null; add constraint sample.sample_mass_check
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    mass INTEGER NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_mass_check CHECK (mass > 0)
);
INSERT OR ROLLBACK INTO __new_sample (id, mass)
    SELECT id, coalesce(mass, 1)
    FROM sample;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;

-- create index sample.by_mass
CREATE INDEX by_mass ON sample (mass);

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

-- drop index sample.by_mass
DROP INDEX by_mass;

-- rebuild table sample: drop constraint sample.sample_mass_check; alter column sample.mass: drop not null
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    mass INTEGER,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_sample (id, mass)
    SELECT id, mass
    FROM sample;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;

-- create table run
CREATE TABLE run (
    id INTEGER NOT NULL,
    CONSTRAINT run_pkey PRIMARY KEY (id)
);
CREATE INDEX by_mass ON run (id);

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('sample') OR parent COLLATE NOCASE IN ('sample');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: drops-data: table run: its rows are lost
up: adds-demand: column sample.mass: rows that hold a null get the backfill
up: adds-demand: constraint sample.sample_mass_check: a row that does not meet it stops the migration
down: comes-back-empty: table run: it comes back without its rows

