Views and tables that are called like keywords of a query need each other, and one gets another name.
--- from
CREATE TABLE "from" (id INTEGER PRIMARY KEY NOT NULL, "order" INTEGER);
CREATE VIEW "select" AS SELECT id FROM "from";
CREATE VIEW a AS SELECT id FROM "select";

--- said
--rename from=where

--- to
CREATE TABLE "where" (id INTEGER PRIMARY KEY NOT NULL, "order" INTEGER);
CREATE VIEW "select" AS SELECT id FROM "where";
CREATE VIEW a AS SELECT id FROM "select";
CREATE VIEW b AS SELECT id, "order" FROM "where";

--- postgres up
-- rename table from to where
ALTER TABLE "from" RENAME TO "where";

-- rename constraint where.from_pkey to where_pkey
ALTER TABLE "where" RENAME CONSTRAINT from_pkey TO where_pkey;

-- create view b
CREATE VIEW b AS
SELECT id, "order" FROM "where";

--- postgres down
-- drop view b
DROP VIEW b;

-- rename constraint where.where_pkey to from_pkey
ALTER TABLE "where" RENAME CONSTRAINT where_pkey TO from_pkey;

-- rename table where to from
ALTER TABLE "where" RENAME TO "from";

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- drop view a
DROP VIEW a;

-- drop view select
DROP VIEW "select";

-- rename table from to where
ALTER TABLE "from" RENAME TO "where";

-- rebuild table where: rename constraint where.from_pkey to where_pkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of where would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'where';
DROP TABLE temp.__guard;
CREATE TABLE __new_where (
    id INTEGER NOT NULL,
    "order" INTEGER,
    CONSTRAINT where_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_where (id, "order")
    SELECT id, "order"
    FROM "where";
DROP TABLE "where";
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_where RENAME TO "where";
PRAGMA legacy_alter_table=OFF;

-- create view b
CREATE VIEW b AS
SELECT id, "order" FROM "where";

-- create view select
CREATE VIEW "select" AS
SELECT id FROM "where";

-- create view a
CREATE VIEW a AS
SELECT id FROM "select";

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('where') OR parent COLLATE NOCASE IN ('where');
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

-- drop view a
DROP VIEW a;

-- drop view select
DROP VIEW "select";

-- drop view b
DROP VIEW b;

-- rebuild table where: rename constraint where.where_pkey to from_pkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of where would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'where';
DROP TABLE temp.__guard;
CREATE TABLE __new_where (
    id INTEGER NOT NULL,
    "order" INTEGER,
    CONSTRAINT from_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_where (id, "order")
    SELECT id, "order"
    FROM "where";
DROP TABLE "where";
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_where RENAME TO "where";
PRAGMA legacy_alter_table=OFF;

-- rename table where to from
ALTER TABLE "where" RENAME TO "from";

-- create view select
CREATE VIEW "select" AS
SELECT id FROM "from";

-- create view a
CREATE VIEW a AS
SELECT id FROM "select";

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('where') OR parent COLLATE NOCASE IN ('where');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

