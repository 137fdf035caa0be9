A table with a counter gets another name, and a column too.

--- from sqlite
CREATE TABLE job (
    id integer NOT NULL,
    name text,
    CONSTRAINT job_pkey PRIMARY KEY (id AUTOINCREMENT)
);

--- to sqlite
CREATE TABLE task (
    number integer NOT NULL,
    name text,
    CONSTRAINT task_pkey PRIMARY KEY (number AUTOINCREMENT)
);

--- said
--rename job=task
--rename task.id=number

--- rows
INSERT INTO job (id, name) VALUES (1, 'a'), (41, 'b');
DELETE FROM job WHERE id = 41;

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rename table job to task
ALTER TABLE job RENAME TO task;

-- rename column task.id to number
ALTER TABLE task RENAME COLUMN id TO number;

-- rebuild table task: rename constraint task.job_pkey to task_pkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of task would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'task';
DROP TABLE temp.__guard;
CREATE TABLE __new_task (
    number INTEGER NOT NULL CONSTRAINT task_pkey PRIMARY KEY AUTOINCREMENT,
    name TEXT
);
INSERT OR ROLLBACK INTO __new_task (number, name)
    SELECT number, name
    FROM task;
DELETE FROM sqlite_sequence WHERE name = '__new_task';
INSERT INTO sqlite_sequence (name, seq)
    SELECT '__new_task', seq FROM sqlite_sequence WHERE name = 'task';
DROP TABLE task;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_task RENAME TO task;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('task') OR parent COLLATE NOCASE IN ('task');
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

-- rebuild table task: rename constraint task.task_pkey to job_pkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of task would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'task';
DROP TABLE temp.__guard;
CREATE TABLE __new_task (
    number INTEGER NOT NULL CONSTRAINT job_pkey PRIMARY KEY AUTOINCREMENT,
    name TEXT
);
INSERT OR ROLLBACK INTO __new_task (number, name)
    SELECT number, name
    FROM task;
DELETE FROM sqlite_sequence WHERE name = '__new_task';
INSERT INTO sqlite_sequence (name, seq)
    SELECT '__new_task', seq FROM sqlite_sequence WHERE name = 'task';
DROP TABLE task;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_task RENAME TO task;
PRAGMA legacy_alter_table=OFF;

-- rename column task.number to id
ALTER TABLE task RENAME COLUMN number TO id;

-- rename table task to job
ALTER TABLE task RENAME TO job;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('task') OR parent COLLATE NOCASE IN ('task');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

