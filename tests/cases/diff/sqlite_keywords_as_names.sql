Names that are words of SQL.

--- from sqlite
CREATE TABLE "order" (
    "group" integer NOT NULL,
    "check" text,
    CONSTRAINT "primary" PRIMARY KEY ("group")
);

--- to sqlite
CREATE TABLE "order" (
    "group" integer NOT NULL,
    "check" text,
    "index" integer,
    CONSTRAINT "primary" PRIMARY KEY ("group"),
    CONSTRAINT "unique" UNIQUE ("check")
);
CREATE INDEX "table" ON "order" ("index" DESC);

--- rows
INSERT INTO "order" VALUES (1, 'a');

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table order: add column order.index (INTEGER); add constraint order.unique
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of order would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'order';
DROP TABLE temp.__guard;
CREATE TABLE __new_order (
    "group" INTEGER NOT NULL,
    "check" TEXT,
    "index" INTEGER,
    CONSTRAINT "primary" PRIMARY KEY ("group"),
    CONSTRAINT "unique" UNIQUE ("check")
);
INSERT OR ROLLBACK INTO __new_order ("group", "check")
    SELECT "group", "check"
    FROM "order";
DROP TABLE "order";
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_order RENAME TO "order";
PRAGMA legacy_alter_table=OFF;

-- create index order.table
CREATE INDEX "table" ON "order" ("index" DESC);

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('order') OR parent COLLATE NOCASE IN ('order');
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

-- drop index order.table
DROP INDEX "table";

-- rebuild table order: drop constraint order.unique; drop column order.index
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of order would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'order';
DROP TABLE temp.__guard;
CREATE TABLE __new_order (
    "group" INTEGER NOT NULL,
    "check" TEXT,
    CONSTRAINT "primary" PRIMARY KEY ("group")
);
INSERT OR ROLLBACK INTO __new_order ("group", "check")
    SELECT "group", "check"
    FROM "order";
DROP TABLE "order";
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_order RENAME TO "order";
PRAGMA legacy_alter_table=OFF;
-- fails where a view or a trigger names a column that is gone
ALTER TABLE "order" RENAME COLUMN "group" TO "group";

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('order') OR parent COLLATE NOCASE IN ('order');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: adds-demand: constraint order.unique: two rows with one key stop the migration
down: drops-data: column order.index: its values are lost

