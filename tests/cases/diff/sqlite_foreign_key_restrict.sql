Rows of the child follow: RESTRICT.

--- from sqlite
CREATE TABLE place (
    id integer NOT NULL,
    name text,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE TABLE visit (
    id integer NOT NULL,
    place_id integer DEFAULT 1,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_place_id_fkey FOREIGN KEY (place_id) REFERENCES place (id)
);

--- to sqlite
CREATE TABLE place (
    id integer NOT NULL,
    name text,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE TABLE visit (
    id integer NOT NULL,
    place_id integer DEFAULT 1,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_place_id_fkey FOREIGN KEY (place_id) REFERENCES place (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

--- rows
INSERT INTO place VALUES (1, 'a'), (2, 'b');
INSERT INTO visit (id, place_id) VALUES (1, 1), (2, 2), (3, NULL);

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table visit: drop constraint visit.visit_place_id_fkey; add constraint visit.visit_place_id_fkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of visit would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'visit';
DROP TABLE temp.__guard;
CREATE TABLE __new_visit (
    id INTEGER NOT NULL,
    place_id INTEGER DEFAULT 1,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_place_id_fkey FOREIGN KEY (place_id) REFERENCES place (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
INSERT OR ROLLBACK INTO __new_visit (id, place_id)
    SELECT id, place_id
    FROM visit;
DROP TABLE visit;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_visit RENAME TO visit;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('visit') OR parent COLLATE NOCASE IN ('visit');
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

-- rebuild table visit: drop constraint visit.visit_place_id_fkey; add constraint visit.visit_place_id_fkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of visit would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'visit';
DROP TABLE temp.__guard;
CREATE TABLE __new_visit (
    id INTEGER NOT NULL,
    place_id INTEGER DEFAULT 1,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_place_id_fkey FOREIGN KEY (place_id) REFERENCES place (id)
);
INSERT OR ROLLBACK INTO __new_visit (id, place_id)
    SELECT id, place_id
    FROM visit;
DROP TABLE visit;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_visit RENAME TO visit;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('visit') OR parent COLLATE NOCASE IN ('visit');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: adds-demand: constraint visit.visit_place_id_fkey: a row that refers to nothing stops the migration

