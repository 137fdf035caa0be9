A generated column and what it is made of take no null any more: the rows get their value in the one that can be written.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    again integer GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer NOT NULL,
    again integer NOT NULL GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--backfill sample.mass=0

--- rows
INSERT INTO sample (id, mass) VALUES (1, 10), (2, NULL);

--- postgres up
-- alter column sample.mass: set not null
UPDATE sample SET mass = 0 WHERE mass IS NULL;
ALTER TABLE sample ALTER COLUMN mass SET NOT NULL;

-- alter column sample.again: set not null
ALTER TABLE sample ALTER COLUMN again SET NOT NULL;

--- postgres down
-- alter column sample.again: drop not null
ALTER TABLE sample ALTER COLUMN again DROP NOT NULL;

-- alter column sample.mass: drop not null
ALTER TABLE sample ALTER COLUMN mass DROP NOT NULL;

--- postgres findings
up: adds-demand: column sample.mass: rows that hold a null get the backfill
up: adds-demand: column sample.again: a row for which it makes a null stops the migration

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table sample: alter column sample.mass: set not null; alter column sample.again: set not null
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    mass INTEGER NOT NULL,
    again INTEGER NOT NULL GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_sample (id, mass)
    SELECT id, coalesce(mass, 0)
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

-- rebuild table sample: alter column sample.again: drop not null; alter column sample.mass: drop not null
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    mass INTEGER,
    again INTEGER GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_sample (id, mass)
    SELECT id, mass
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

--- sqlite findings
up: adds-demand: column sample.mass: rows that hold a null get the backfill
up: adds-demand: column sample.again: a row for which it makes a null stops the migration

