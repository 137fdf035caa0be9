The type of a column changes that another one is generated from: that one goes before, and comes again after, with its keys.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    double integer GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_double_check CHECK (double < 100),
    CONSTRAINT sample_double_key UNIQUE (double)
);
CREATE INDEX sample_double_idx ON sample (double);

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass bigint,
    double bigint GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_double_check CHECK (double < 100),
    CONSTRAINT sample_double_key UNIQUE (double)
);
CREATE INDEX sample_double_idx ON sample (double);

--- rows
INSERT INTO sample (id, mass) VALUES (1, 10);

--- postgres up
-- drop index sample.sample_double_idx
DROP INDEX sample_double_idx;

-- drop constraint sample.sample_double_check
ALTER TABLE sample DROP CONSTRAINT sample_double_check;

-- drop constraint sample.sample_double_key
ALTER TABLE sample DROP CONSTRAINT sample_double_key;

-- drop column sample.double
ALTER TABLE sample DROP COLUMN double;

-- alter column sample.mass: type integer -> bigint
ALTER TABLE sample ALTER COLUMN mass TYPE bigint;

-- add column sample.double (bigint, generated as mass * 2)
ALTER TABLE sample ADD COLUMN double bigint GENERATED ALWAYS AS (mass * 2) STORED;

-- add constraint sample.sample_double_check
ALTER TABLE sample ADD CONSTRAINT sample_double_check CHECK (double < 100);

-- add constraint sample.sample_double_key
ALTER TABLE sample ADD CONSTRAINT sample_double_key UNIQUE (double);

-- create index sample.sample_double_idx
CREATE INDEX sample_double_idx ON sample (double);

--- postgres down
-- drop index sample.sample_double_idx
DROP INDEX sample_double_idx;

-- drop constraint sample.sample_double_key
ALTER TABLE sample DROP CONSTRAINT sample_double_key;

-- drop constraint sample.sample_double_check
ALTER TABLE sample DROP CONSTRAINT sample_double_check;

-- drop column sample.double
ALTER TABLE sample DROP COLUMN double;

-- alter column sample.mass: type bigint -> integer
ALTER TABLE sample ALTER COLUMN mass TYPE integer;

-- add column sample.double (integer, generated as mass * 2)
ALTER TABLE sample ADD COLUMN double integer GENERATED ALWAYS AS (mass * 2) STORED;

-- add constraint sample.sample_double_key
ALTER TABLE sample ADD CONSTRAINT sample_double_key UNIQUE (double);

-- add constraint sample.sample_double_check
ALTER TABLE sample ADD CONSTRAINT sample_double_check CHECK (double < 100);

-- create index sample.sample_double_idx
CREATE INDEX sample_double_idx ON sample (double);

--- postgres findings
up: converts-values: column sample.mass: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
up: adds-demand: constraint sample.sample_double_check: a row that does not meet it stops the migration
up: adds-demand: constraint sample.sample_double_key: two rows with one key stop the migration
down: converts-values: column sample.mass: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table sample: alter column sample.mass: type INTEGER -> BIGINT; alter column sample.double: type INTEGER -> BIGINT
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    mass BIGINT,
    double BIGINT GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_double_key UNIQUE (double),
    CONSTRAINT sample_double_check CHECK (double < 100)
);
INSERT OR ROLLBACK INTO __new_sample (id, mass)
    SELECT id, mass
    FROM sample;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;
CREATE INDEX sample_double_idx ON sample (double);

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

-- rebuild table sample: alter column sample.double: type BIGINT -> INTEGER; alter column sample.mass: type BIGINT -> INTEGER
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    mass INTEGER,
    double INTEGER GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_double_key UNIQUE (double),
    CONSTRAINT sample_double_check CHECK (double < 100)
);
INSERT OR ROLLBACK INTO __new_sample (id, mass)
    SELECT id, mass
    FROM sample;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;
CREATE INDEX sample_double_idx ON sample (double);

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('sample') OR parent COLLATE NOCASE IN ('sample');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: converts-values: column sample.mass: every value is converted from INTEGER to BIGINT: one that does not convert stops the migration, and the table is locked meanwhile
up: converts-values: column sample.double: every value is converted from INTEGER to BIGINT: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.double: every value is converted from BIGINT to INTEGER: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.mass: every value is converted from BIGINT to INTEGER: one that does not convert stops the migration, and the table is locked meanwhile

