A type changes under views of views; only those that read the column are made again.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;
CREATE VIEW heaviest AS SELECT max(mass) AS mass FROM heavy;
CREATE VIEW notes AS SELECT note FROM sample;

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass bigint,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;
CREATE VIEW heaviest AS SELECT max(mass) AS mass FROM heavy;
CREATE VIEW notes AS SELECT note FROM sample;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view heaviest
DROP VIEW heaviest;

-- drop view heavy
DROP VIEW heavy;

-- alter column sample.mass: type integer -> bigint
ALTER TABLE sample ALTER COLUMN mass TYPE bigint;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;

-- create view heaviest
CREATE VIEW heaviest AS
SELECT max(mass) AS mass FROM heavy;

--- postgres down
-- drop view heaviest
DROP VIEW heaviest;

-- drop view heavy
DROP VIEW heavy;

-- alter column sample.mass: type bigint -> integer
ALTER TABLE sample ALTER COLUMN mass TYPE integer;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;

-- create view heaviest
CREATE VIEW heaviest AS
SELECT max(mass) AS mass FROM heavy;

--- postgres findings
up: converts-values: column sample.mass: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.mass: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table sample: alter column sample.mass: type INTEGER -> BIGINT
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    mass BIGINT,
    note TEXT,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_sample (id, mass, note)
    SELECT id, mass, note
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

-- rebuild table sample: alter column sample.mass: type BIGINT -> INTEGER
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    mass INTEGER,
    note TEXT,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_sample (id, mass, note)
    SELECT id, mass, note
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
up: converts-values: column sample.mass: every value is converted from INTEGER to BIGINT: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.mass: every value is converted from BIGINT to INTEGER: one that does not convert stops the migration, and the table is locked meanwhile

