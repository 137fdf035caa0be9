The columns of keys get another order and another collation.

--- from sqlite
CREATE TABLE reading (
    station text COLLATE NOCASE NOT NULL,
    hour integer NOT NULL,
    note text,
    CONSTRAINT reading_pkey PRIMARY KEY (station COLLATE NOCASE, hour),
    CONSTRAINT reading_note_key UNIQUE (note)
) WITHOUT ROWID;

--- to sqlite
CREATE TABLE reading (
    station text COLLATE NOCASE NOT NULL,
    hour integer NOT NULL,
    note text,
    CONSTRAINT reading_pkey PRIMARY KEY (station COLLATE BINARY, hour DESC),
    CONSTRAINT reading_note_key UNIQUE (note COLLATE NOCASE)
) WITHOUT ROWID;

--- rows
INSERT INTO reading (station, hour, note) VALUES ('a', 1, 'x'), ('a', 2, 'y'), ('b', 1, NULL);

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table reading: drop constraint reading.reading_note_key; drop constraint reading.reading_pkey; add constraint reading.reading_note_key; add constraint reading.reading_pkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of reading would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'reading';
DROP TABLE temp.__guard;
CREATE TABLE __new_reading (
    station TEXT COLLATE NOCASE NOT NULL,
    hour INTEGER NOT NULL,
    note TEXT,
    CONSTRAINT reading_pkey PRIMARY KEY (station COLLATE BINARY, hour DESC),
    CONSTRAINT reading_note_key UNIQUE (note COLLATE NOCASE)
) WITHOUT ROWID;
INSERT OR ROLLBACK INTO __new_reading (station, hour, note)
    SELECT station, hour, note
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

-- rebuild table reading: drop constraint reading.reading_pkey; drop constraint reading.reading_note_key; add constraint reading.reading_pkey; add constraint reading.reading_note_key
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of reading would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'reading';
DROP TABLE temp.__guard;
CREATE TABLE __new_reading (
    station TEXT COLLATE NOCASE NOT NULL,
    hour INTEGER NOT NULL,
    note TEXT,
    CONSTRAINT reading_pkey PRIMARY KEY (station, hour),
    CONSTRAINT reading_note_key UNIQUE (note)
) WITHOUT ROWID;
INSERT OR ROLLBACK INTO __new_reading (station, hour, note)
    SELECT station, hour, note
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
up: adds-demand: constraint reading.reading_note_key: two rows with one key stop the migration
up: adds-demand: constraint reading.reading_pkey: two rows with one key stop the migration

