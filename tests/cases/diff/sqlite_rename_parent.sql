A parent gets another name, and its children follow.

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
    CONSTRAINT visit_place_id_fkey FOREIGN KEY (place_id) REFERENCES place (id) ON DELETE CASCADE
);

--- to sqlite
CREATE TABLE site (
    id integer NOT NULL,
    name text,
    CONSTRAINT site_pkey PRIMARY KEY (id)
);
CREATE TABLE visit (
    id integer NOT NULL,
    place_id integer DEFAULT 1,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_place_id_fkey FOREIGN KEY (place_id) REFERENCES site (id) ON DELETE CASCADE
);

--- said
--rename place=site

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

-- rename table place to site
ALTER TABLE place RENAME TO site;

-- rebuild table site: rename constraint site.place_pkey to site_pkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of site would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'site';
DROP TABLE temp.__guard;
CREATE TABLE __new_site (
    id INTEGER NOT NULL,
    name TEXT,
    CONSTRAINT site_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_site (id, name)
    SELECT id, name
    FROM site;
DROP TABLE site;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_site RENAME TO site;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('site') OR parent COLLATE NOCASE IN ('site');
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

-- rebuild table site: rename constraint site.site_pkey to place_pkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of site would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'site';
DROP TABLE temp.__guard;
CREATE TABLE __new_site (
    id INTEGER NOT NULL,
    name TEXT,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_site (id, name)
    SELECT id, name
    FROM site;
DROP TABLE site;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_site RENAME TO site;
PRAGMA legacy_alter_table=OFF;

-- rename table site to place
ALTER TABLE site RENAME TO place;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('site') OR parent COLLATE NOCASE IN ('site');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

