A key refers to a unique column, which comes with it.

--- from sqlite
CREATE TABLE place (
    id integer NOT NULL,
    name text,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE TABLE visit (
    id integer NOT NULL,
    place_name text,
    CONSTRAINT visit_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE place (
    id integer NOT NULL,
    name text,
    CONSTRAINT place_pkey PRIMARY KEY (id),
    CONSTRAINT place_name_key UNIQUE (name)
);
CREATE TABLE visit (
    id integer NOT NULL,
    place_name text,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_place_name_fkey FOREIGN KEY (place_name) REFERENCES place (name) ON UPDATE CASCADE
);

--- rows
INSERT INTO place VALUES (1, 'a'), (2, 'b');
INSERT INTO visit VALUES (1, 'a'), (2, NULL);

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table place: add constraint place.place_name_key
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of place would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'place';
DROP TABLE temp.__guard;
CREATE TABLE __new_place (
    id INTEGER NOT NULL,
    name TEXT,
    CONSTRAINT place_pkey PRIMARY KEY (id),
    CONSTRAINT place_name_key UNIQUE (name)
);
INSERT OR ROLLBACK INTO __new_place (id, name)
    SELECT id, name
    FROM place;
DROP TABLE place;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_place RENAME TO place;
PRAGMA legacy_alter_table=OFF;

-- rebuild table visit: add constraint visit.visit_place_name_fkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of visit would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'visit';
DROP TABLE temp.__guard;
CREATE TABLE __new_visit (
    id INTEGER NOT NULL,
    place_name TEXT,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_place_name_fkey FOREIGN KEY (place_name) REFERENCES place (name) ON UPDATE CASCADE
);
INSERT OR ROLLBACK INTO __new_visit (id, place_name)
    SELECT id, place_name
    FROM visit;
DROP TABLE visit;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_visit RENAME TO visit;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('place', 'visit') OR parent COLLATE NOCASE IN ('place', 'visit');
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

-- rebuild table visit: drop constraint visit.visit_place_name_fkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of visit would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'visit';
DROP TABLE temp.__guard;
CREATE TABLE __new_visit (
    id INTEGER NOT NULL,
    place_name TEXT,
    CONSTRAINT visit_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_visit (id, place_name)
    SELECT id, place_name
    FROM visit;
DROP TABLE visit;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_visit RENAME TO visit;
PRAGMA legacy_alter_table=OFF;

-- rebuild table place: drop constraint place.place_name_key
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of place would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'place';
DROP TABLE temp.__guard;
CREATE TABLE __new_place (
    id INTEGER NOT NULL,
    name TEXT,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_place (id, name)
    SELECT id, name
    FROM place;
DROP TABLE place;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_place RENAME TO place;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('visit', 'place') OR parent COLLATE NOCASE IN ('visit', 'place');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: adds-demand: constraint place.place_name_key: two rows with one key stop the migration
up: adds-demand: constraint visit.visit_place_name_fkey: a row that refers to nothing stops the migration

