Names that need quotes, and some that try to end them.

--- from
CREATE TABLE "Two Words" ("select" integer NOT NULL, CONSTRAINT "it's" PRIMARY KEY ("select"));

--- to
CREATE TABLE "Two Words" (
    "select" integer NOT NULL,
    "qu""ote" text DEFAULT 'it''s; -- no comment' NOT NULL,
    CONSTRAINT "it's" PRIMARY KEY ("select"),
    CONSTRAINT "che""ck" CHECK ("qu""ote" <> 'a"b')
);
CREATE INDEX "größe" ON "Two Words" ("qu""ote");

--- rows
INSERT INTO "Two Words" VALUES (1);

--- postgres up
-- add column Two Words.qu"ote (text, not null, default 'it''s; -- no comment')
ALTER TABLE "Two Words" ADD COLUMN "qu""ote" text NOT NULL DEFAULT 'it''s; -- no comment';

-- add constraint Two Words.che"ck
ALTER TABLE "Two Words" ADD CONSTRAINT "che""ck" CHECK ("qu""ote" <> 'a"b');

-- create index Two Words.größe
CREATE INDEX "größe" ON "Two Words" ("qu""ote");

--- postgres down
-- drop index Two Words.größe
DROP INDEX "größe";

-- drop constraint Two Words.che"ck
ALTER TABLE "Two Words" DROP CONSTRAINT "che""ck";

-- drop column Two Words.qu"ote
ALTER TABLE "Two Words" DROP COLUMN "qu""ote";

--- postgres findings
up: adds-demand: constraint Two Words.che"ck: a row that does not meet it stops the migration
down: drops-data: column Two Words.qu"ote: its values are lost

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table Two Words: add column Two Words.qu"ote (TEXT, not null, default 'it''s; -- no comment'); add constraint Two Words.che"ck
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of Two Words would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'Two Words';
DROP TABLE temp.__guard;
CREATE TABLE "__new_Two Words" (
    "select" INTEGER NOT NULL,
    "qu""ote" TEXT NOT NULL DEFAULT 'it''s; -- no comment',
    CONSTRAINT "it's" PRIMARY KEY ("select"),
    CONSTRAINT "che""ck" CHECK ("qu""ote" <> 'a"b')
);
INSERT OR ROLLBACK INTO "__new_Two Words" ("select")
    SELECT "select"
    FROM "Two Words";
DROP TABLE "Two Words";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "__new_Two Words" RENAME TO "Two Words";
PRAGMA legacy_alter_table=OFF;

-- create index Two Words.größe
CREATE INDEX "größe" ON "Two Words" ("qu""ote");

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('Two Words') OR parent COLLATE NOCASE IN ('Two Words');
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

-- drop index Two Words.größe
DROP INDEX "größe";

-- rebuild table Two Words: drop constraint Two Words.che"ck; drop column Two Words.qu"ote
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of Two Words would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'Two Words';
DROP TABLE temp.__guard;
CREATE TABLE "__new_Two Words" (
    "select" INTEGER NOT NULL,
    CONSTRAINT "it's" PRIMARY KEY ("select")
);
INSERT OR ROLLBACK INTO "__new_Two Words" ("select")
    SELECT "select"
    FROM "Two Words";
DROP TABLE "Two Words";
PRAGMA legacy_alter_table=ON;
ALTER TABLE "__new_Two Words" RENAME TO "Two Words";
PRAGMA legacy_alter_table=OFF;
-- fails where a view or a trigger names a column that is gone
ALTER TABLE "Two Words" RENAME COLUMN "select" TO "select";

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('Two Words') OR parent COLLATE NOCASE IN ('Two Words');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: adds-demand: constraint Two Words.che"ck: a row that does not meet it stops the migration
down: drops-data: column Two Words.qu"ote: its values are lost

