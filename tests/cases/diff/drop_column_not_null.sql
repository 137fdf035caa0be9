A NOT NULL column goes; on the way back the rows get a value that stands for unknown.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer NOT NULL,
    name text NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- said
--drop sample.mass
--drop sample.name

--- rows
INSERT INTO sample VALUES (1, 10, 'a');

--- postgres up
-- drop column sample.mass
ALTER TABLE sample DROP COLUMN mass;

-- drop column sample.name
ALTER TABLE sample DROP COLUMN name;

--- postgres down
-- add column sample.name (text, not null)
ALTER TABLE sample ADD COLUMN name text;
UPDATE sample SET name = '' WHERE name IS NULL;
ALTER TABLE sample ALTER COLUMN name SET NOT NULL;

-- add column sample.mass (integer, not null)
ALTER TABLE sample ADD COLUMN mass integer;
UPDATE sample SET mass = 0 WHERE mass IS NULL;
ALTER TABLE sample ALTER COLUMN mass SET NOT NULL;

--- postgres findings
up: drops-data: column sample.mass: its values are lost
up: drops-data: column sample.name: its values are lost
down: comes-back-empty: column sample.name: it comes back with '' in every row
down: comes-back-empty: column sample.mass: it comes back with 0 in every row

--- sqlite up
-- drop column sample.mass
ALTER TABLE sample DROP COLUMN mass;

-- drop column sample.name
ALTER TABLE sample DROP COLUMN name;

--- sqlite down
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table sample: add column sample.name (TEXT, not null); add column sample.mass (INTEGER, not null)
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    mass INTEGER NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_sample (id, name, mass)
    SELECT id, (''), (0)
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
up: drops-data: column sample.mass: its values are lost
up: drops-data: column sample.name: its values are lost
down: comes-back-empty: column sample.name: it comes back with '' in every row
down: comes-back-empty: column sample.mass: it comes back with 0 in every row

