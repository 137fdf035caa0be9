What a table says of conflicts, orders and collations is kept by a rebuild for something else, under the new name of a column.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    code text NOT NULL ON CONFLICT IGNORE,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id) ON CONFLICT REPLACE,
    CONSTRAINT sample_code_key UNIQUE (code COLLATE NOCASE DESC, mass) ON CONFLICT FAIL
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    label text NOT NULL ON CONFLICT IGNORE,
    mass real,
    CONSTRAINT sample_pkey PRIMARY KEY (id) ON CONFLICT REPLACE,
    CONSTRAINT sample_code_key UNIQUE (label COLLATE NOCASE DESC, mass) ON CONFLICT FAIL
);

--- said
--rename sample.code=label

--- rows
INSERT INTO sample (id, code, mass) VALUES (1, 'a', 1), (2, 'b', NULL);

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rename column sample.code to label
ALTER TABLE sample RENAME COLUMN code TO label;

-- rebuild table sample: alter column sample.mass: type INTEGER -> REAL
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    label TEXT NOT NULL ON CONFLICT IGNORE,
    mass REAL,
    CONSTRAINT sample_pkey PRIMARY KEY (id) ON CONFLICT REPLACE,
    CONSTRAINT sample_code_key UNIQUE (label COLLATE NOCASE DESC, mass) ON CONFLICT FAIL
);
INSERT OR ROLLBACK INTO __new_sample (id, label, mass)
    SELECT id, label, mass
    FROM sample;
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "sample.mass holds what is no real: say how to convert it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM __new_sample WHERE typeof(mass) NOT IN ('real', 'null');
DROP TABLE temp.__guard;
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

-- rebuild table sample: alter column sample.mass: type REAL -> INTEGER
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    label TEXT NOT NULL ON CONFLICT IGNORE,
    mass INTEGER,
    CONSTRAINT sample_pkey PRIMARY KEY (id) ON CONFLICT REPLACE,
    CONSTRAINT sample_code_key UNIQUE (label COLLATE NOCASE DESC, mass) ON CONFLICT FAIL
);
INSERT OR ROLLBACK INTO __new_sample (id, label, mass)
    SELECT id, label, mass
    FROM sample;
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "sample.mass holds what is no integer: say how to convert it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM __new_sample WHERE typeof(mass) NOT IN ('integer', 'null');
DROP TABLE temp.__guard;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;

-- rename column sample.label to code
ALTER TABLE sample RENAME COLUMN label TO code;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('sample') OR parent COLLATE NOCASE IN ('sample');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: converts-values: column sample.mass: every value is converted from INTEGER to REAL: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.mass: every value is converted from REAL to INTEGER: one that does not convert stops the migration, and the table is locked meanwhile

