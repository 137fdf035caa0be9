What names a column goes before it does.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_mass_check CHECK (mass > 0),
    CONSTRAINT sample_mass_key UNIQUE (mass),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass);

--- to
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- said
--drop sample.mass

--- rows
INSERT INTO sample VALUES (1, 10);

--- postgres up
-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- drop constraint sample.sample_mass_check
ALTER TABLE sample DROP CONSTRAINT sample_mass_check;

-- drop constraint sample.sample_mass_key
ALTER TABLE sample DROP CONSTRAINT sample_mass_key;

-- drop column sample.mass
ALTER TABLE sample DROP COLUMN mass;

--- postgres down
-- add column sample.mass (integer)
ALTER TABLE sample ADD COLUMN mass integer;

-- add constraint sample.sample_mass_key
ALTER TABLE sample ADD CONSTRAINT sample_mass_key UNIQUE (mass);

-- add constraint sample.sample_mass_check
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 0);

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass);

--- postgres findings
up: drops-data: column sample.mass: its values are lost
down: comes-back-empty: column sample.mass: it comes back without its values

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- rebuild table sample: drop constraint sample.sample_mass_check; drop constraint sample.sample_mass_key; drop column sample.mass
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

--- sqlite down
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table sample: add column sample.mass (INTEGER); add constraint sample.sample_mass_key; add constraint sample.sample_mass_check
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    mass INTEGER,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_mass_key UNIQUE (mass),
    CONSTRAINT sample_mass_check CHECK (mass > 0)
);
INSERT OR ROLLBACK INTO __new_sample (id)
    SELECT id
    FROM sample;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass);

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('sample') OR parent COLLATE NOCASE IN ('sample');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: drops-data: column sample.mass: its values are lost
down: comes-back-empty: column sample.mass: it comes back without its values

