The key of a table without row ids gets another column.

--- from sqlite
CREATE TABLE reading (
    station text NOT NULL,
    hour integer NOT NULL,
    value real,
    CONSTRAINT reading_pkey PRIMARY KEY (station)
) WITHOUT ROWID;

--- to sqlite
CREATE TABLE reading (
    station text NOT NULL,
    hour integer NOT NULL,
    value real,
    CONSTRAINT reading_pkey PRIMARY KEY (station, hour)
) WITHOUT ROWID;

--- rows
INSERT INTO reading (station, hour, value) VALUES ('a', 1, 1.5), ('b', 2, 2.5);

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table reading: drop constraint reading.reading_pkey; add constraint reading.reading_pkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of reading would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'reading';
DROP TABLE temp.__guard;
CREATE TABLE __new_reading (
    station TEXT NOT NULL,
    hour INTEGER NOT NULL,
    value REAL,
    CONSTRAINT reading_pkey PRIMARY KEY (station, hour)
) WITHOUT ROWID;
INSERT OR ROLLBACK INTO __new_reading (station, hour, value)
    SELECT station, hour, value
    FROM reading;
DROP TABLE reading;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_reading RENAME TO reading;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('reading') OR parent COLLATE NOCASE IN ('reading');
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

-- rebuild table reading: drop constraint reading.reading_pkey; add constraint reading.reading_pkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of reading would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'reading';
DROP TABLE temp.__guard;
CREATE TABLE __new_reading (
    station TEXT NOT NULL,
    hour INTEGER NOT NULL,
    value REAL,
    CONSTRAINT reading_pkey PRIMARY KEY (station)
) WITHOUT ROWID;
INSERT OR ROLLBACK INTO __new_reading (station, hour, value)
    SELECT station, hour, value
    FROM reading;
DROP TABLE reading;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_reading RENAME TO reading;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('reading') OR parent COLLATE NOCASE IN ('reading');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: adds-demand: constraint reading.reading_pkey: two rows with one key stop the migration

