A default comes, another one changes, a third one goes.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    comes integer,
    changes text DEFAULT 'a',
    goes boolean DEFAULT true,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    comes integer DEFAULT 1,
    changes text DEFAULT 'b',
    goes boolean,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id) VALUES (1), (2);

--- postgres up
-- alter column sample.goes: drop default true
ALTER TABLE sample ALTER COLUMN goes DROP DEFAULT;

-- alter column sample.comes: default 1
ALTER TABLE sample ALTER COLUMN comes SET DEFAULT 1;

-- alter column sample.changes: default 'a' -> default 'b'
ALTER TABLE sample ALTER COLUMN changes SET DEFAULT 'b';

--- postgres down
-- alter column sample.changes: default 'b' -> default 'a'
ALTER TABLE sample ALTER COLUMN changes SET DEFAULT 'a';

-- alter column sample.comes: drop default 1
ALTER TABLE sample ALTER COLUMN comes DROP DEFAULT;

-- alter column sample.goes: default true
ALTER TABLE sample ALTER COLUMN goes SET DEFAULT true;

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table sample: alter column sample.goes: drop default true; alter column sample.comes: default 1; alter column sample.changes: default 'a' -> default 'b'
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    comes INTEGER DEFAULT 1,
    changes TEXT DEFAULT 'b',
    goes BOOLEAN,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_sample (id, comes, changes, goes)
    SELECT id, comes, changes, goes
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

-- rebuild table sample: alter column sample.changes: default 'b' -> default 'a'; alter column sample.comes: drop default 1; alter column sample.goes: default true
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    comes INTEGER,
    changes TEXT DEFAULT 'a',
    goes BOOLEAN DEFAULT true,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_sample (id, comes, changes, goes)
    SELECT id, comes, changes, goes
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

