All changes of one table are one copy.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT old CHECK (mass > 0)
);
CREATE INDEX sample_mass_idx ON sample (mass);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    weight double DEFAULT 0 NOT NULL,
    place text COLLATE NOCASE,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT new CHECK (weight >= 0),
    CONSTRAINT sample_place_key UNIQUE (place)
);
CREATE INDEX sample_weight_idx ON sample (weight DESC);

--- said
--rename sample.mass=weight
--drop sample.note

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rename column sample.mass to weight
ALTER TABLE sample RENAME COLUMN mass TO weight;

-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- rebuild table sample: drop constraint sample.old; drop column sample.note; add column sample.place (TEXT); alter column sample.weight: type INTEGER -> DOUBLE, set not null, default 0; add constraint sample.new; add constraint sample.sample_place_key
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    weight DOUBLE NOT NULL DEFAULT 0,
    place TEXT COLLATE NOCASE,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_place_key UNIQUE (place),
    CONSTRAINT new CHECK (weight >= 0)
);
INSERT OR ROLLBACK INTO __new_sample (id, weight)
    SELECT id, coalesce(weight, 0)
    FROM sample;
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "sample.weight holds what is no real: say how to convert it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM __new_sample WHERE typeof(weight) NOT IN ('real', 'null');
DROP TABLE temp.__guard;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;
-- fails where a view or a trigger names a column that is gone
ALTER TABLE sample RENAME COLUMN id TO id;

-- create index sample.sample_weight_idx
CREATE INDEX sample_weight_idx ON sample (weight DESC);

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

-- drop index sample.sample_weight_idx
DROP INDEX sample_weight_idx;

-- rebuild table sample: drop constraint sample.sample_place_key; drop constraint sample.new; alter column sample.weight: type DOUBLE -> INTEGER, drop not null, drop default 0; drop column sample.place; add column sample.note (TEXT); add constraint sample.old
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of sample would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'sample';
DROP TABLE temp.__guard;
CREATE TABLE __new_sample (
    id INTEGER NOT NULL,
    weight INTEGER,
    note TEXT,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT old CHECK ("weight" > 0)
);
INSERT OR ROLLBACK INTO __new_sample (id, weight)
    SELECT id, weight
    FROM sample;
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "sample.weight holds what is no integer: say how to convert it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM __new_sample WHERE typeof(weight) NOT IN ('integer', 'null');
DROP TABLE temp.__guard;
DROP TABLE sample;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_sample RENAME TO sample;
PRAGMA legacy_alter_table=OFF;
-- fails where a view or a trigger names a column that is gone
ALTER TABLE sample RENAME COLUMN id TO id;

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (weight);

-- rename column sample.weight to mass
ALTER TABLE sample RENAME COLUMN weight TO mass;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('sample') OR parent COLLATE NOCASE IN ('sample');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: drops-data: column sample.note: its values are lost
up: converts-values: column sample.weight: every value is converted from INTEGER to DOUBLE: one that does not convert stops the migration, and the table is locked meanwhile
up: adds-demand: column sample.weight: rows that hold a null get the backfill
up: adds-demand: constraint sample.new: a row that does not meet it stops the migration
up: adds-demand: constraint sample.sample_place_key: two rows with one key stop the migration
down: converts-values: column sample.weight: every value is converted from DOUBLE to INTEGER: one that does not convert stops the migration, and the table is locked meanwhile
down: drops-data: column sample.place: its values are lost
down: comes-back-empty: column sample.note: it comes back without its values

