Keys and NOT NULL say what happens to rows that break them. The copy leaves no row out, whatever they say.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    code text NOT NULL,
    name text,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_code_key UNIQUE (code)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    code text DEFAULT 'a' NOT NULL ON CONFLICT REPLACE,
    name text,
    CONSTRAINT sample_pkey PRIMARY KEY (id) ON CONFLICT IGNORE,
    CONSTRAINT sample_code_key UNIQUE (code) ON CONFLICT REPLACE
);

--- rows
INSERT INTO sample (id, code, name) VALUES (1, 'a', 'x'), (2, 'b', NULL);

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table sample: drop constraint sample.sample_code_key; drop constraint sample.sample_pkey; alter column sample.code: on null replace, default 'a'; add constraint sample.sample_code_key; add constraint sample.sample_pkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    code TEXT NOT NULL ON CONFLICT REPLACE DEFAULT 'a',
    name TEXT,
    CONSTRAINT sample_pkey PRIMARY KEY (id) ON CONFLICT IGNORE,
    CONSTRAINT sample_code_key UNIQUE (code) ON CONFLICT REPLACE
);
INSERT OR ROLLBACK INTO __new_sample (id, code, name)
    SELECT id, code, name
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

-- rebuild table sample: drop constraint sample.sample_pkey; drop constraint sample.sample_code_key; alter column sample.code: on null abort, drop default 'a'; add constraint sample.sample_pkey; add constraint sample.sample_code_key
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_code_key UNIQUE (code)
);
INSERT OR ROLLBACK INTO __new_sample (id, code, name)
    SELECT id, code, name
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
up: adds-demand: constraint sample.sample_code_key: two rows with one key stop the migration
up: adds-demand: constraint sample.sample_pkey: two rows with one key stop the migration

