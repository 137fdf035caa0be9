The parent of cascading children gets a counter.

--- from sqlite
CREATE TABLE job (
    id integer NOT NULL,
    name text,
    CONSTRAINT job_pkey PRIMARY KEY (id)
);
CREATE TABLE run (
    id integer NOT NULL,
    job_id integer NOT NULL,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_job_id_fkey FOREIGN KEY (job_id) REFERENCES job (id) ON DELETE CASCADE
);

--- to sqlite
CREATE TABLE job (
    id integer NOT NULL,
    name text,
    CONSTRAINT job_pkey PRIMARY KEY (id AUTOINCREMENT)
);
CREATE TABLE run (
    id integer NOT NULL,
    job_id integer NOT NULL,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_job_id_fkey FOREIGN KEY (job_id) REFERENCES job (id) ON DELETE CASCADE
);

--- rows
INSERT INTO job (id, name) VALUES (1, 'a'), (2, 'b');
INSERT INTO run VALUES (1, 1), (2, 2), (3, 2);

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table job: alter column job.id: identity
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of job would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'job';
DROP TABLE temp.__guard;
CREATE TABLE __new_job (
    id INTEGER NOT NULL CONSTRAINT job_pkey PRIMARY KEY AUTOINCREMENT,
    name TEXT
);
INSERT OR ROLLBACK INTO __new_job (id, name)
    SELECT id, name
    FROM job;
DROP TABLE job;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_job RENAME TO job;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('job') OR parent COLLATE NOCASE IN ('job');
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

-- rebuild table job: alter column job.id: drop identity
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of job would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'job';
DROP TABLE temp.__guard;
CREATE TABLE __new_job (
    id INTEGER NOT NULL,
    name TEXT,
    CONSTRAINT job_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_job (id, name)
    SELECT id, name
    FROM job;
DROP TABLE job;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_job RENAME TO job;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('job') OR parent COLLATE NOCASE IN ('job');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

