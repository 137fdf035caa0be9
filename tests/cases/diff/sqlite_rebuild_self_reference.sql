A table whose rows refer to each other and go together is made anew.

--- from sqlite
CREATE TABLE node (
    id integer NOT NULL,
    parent_id integer,
    CONSTRAINT node_pkey PRIMARY KEY (id),
    CONSTRAINT node_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE
);

--- to sqlite
CREATE TABLE node (
    id integer NOT NULL,
    parent_id integer,
    CONSTRAINT node_pkey PRIMARY KEY (id),
    CONSTRAINT node_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT node_id_check CHECK (id > 0)
);

--- rows
INSERT INTO node VALUES (1, NULL), (2, 1), (3, 2);

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table node: add constraint node.node_id_check
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of node would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'node';
DROP TABLE temp.__guard;
CREATE TABLE __new_node (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    CONSTRAINT node_pkey PRIMARY KEY (id),
    CONSTRAINT node_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE,
    CONSTRAINT node_id_check CHECK (id > 0)
);
INSERT OR ROLLBACK INTO __new_node (id, parent_id)
    SELECT id, parent_id
    FROM node;
DROP TABLE node;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_node RENAME TO node;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('node') OR parent COLLATE NOCASE IN ('node');
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

-- rebuild table node: drop constraint node.node_id_check
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of node would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'node';
DROP TABLE temp.__guard;
CREATE TABLE __new_node (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    CONSTRAINT node_pkey PRIMARY KEY (id),
    CONSTRAINT node_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE
);
INSERT OR ROLLBACK INTO __new_node (id, parent_id)
    SELECT id, parent_id
    FROM node;
DROP TABLE node;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_node RENAME TO node;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('node') OR parent COLLATE NOCASE IN ('node');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: adds-demand: constraint node.node_id_check: a row that does not meet it stops the migration

