A table gets the name of one that goes, but for the letter case: its rows stay, and foreign keys find the right one, both ways.

--- from sqlite
CREATE TABLE "Sample" (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT "Sample_pkey" PRIMARY KEY (id)
);
CREATE INDEX "Sample_mass_idx" ON "Sample" (mass);
CREATE TABLE person (
    id integer NOT NULL,
    name text,
    CONSTRAINT person_pkey PRIMARY KEY (id)
);
CREATE TABLE visit (
    id integer NOT NULL,
    sample_id integer,
    person_id integer,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT visit_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES "Sample" (id) ON DELETE CASCADE
);
CREATE VIEW heavy AS SELECT id FROM "Sample" WHERE mass > 15;
CREATE TRIGGER weighed AFTER UPDATE OF mass ON "Sample" BEGIN DELETE FROM visit WHERE sample_id = NEW.id; END;

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    name text,
    CONSTRAINT person_pkey PRIMARY KEY (id)
);
CREATE TABLE visit (
    id integer NOT NULL,
    sample_id integer,
    person_id integer,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES sample (id) ON DELETE CASCADE
);
CREATE VIEW heavy AS SELECT id FROM sample WHERE name = 'a';

--- said
--rename person=sample
--drop Sample
--drop Sample.weighed

--- rows
INSERT INTO "Sample" (id, mass) VALUES (1, 10), (2, 20);
INSERT INTO person (id, name) VALUES (1, 'a'), (2, 'b');
INSERT INTO visit (id, sample_id, person_id) VALUES (1, NULL, 1), (2, NULL, 2);

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- drop trigger Sample.weighed
DROP TRIGGER weighed;

-- drop view heavy
DROP VIEW heavy;

-- rename table Sample to __old_Sample
ALTER TABLE "Sample" RENAME TO "__old_Sample";

-- rename table person to sample
ALTER TABLE person RENAME TO sample;

-- rebuild table visit: drop constraint visit.visit_sample_id_fkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of visit would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'visit';
DROP TABLE temp.__guard;
CREATE TABLE __new_visit (
    id INTEGER NOT NULL,
    sample_id INTEGER,
    person_id INTEGER,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES sample (id) ON DELETE CASCADE
);
INSERT OR ROLLBACK INTO __new_visit (id, sample_id, person_id)
    SELECT id, sample_id, person_id
    FROM visit;
DROP TABLE visit;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_visit RENAME TO visit;
PRAGMA legacy_alter_table=OFF;

-- drop table __old_Sample
DROP TABLE "__old_Sample";

-- create view heavy
CREATE VIEW heavy AS
SELECT id FROM sample WHERE name = 'a';

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('visit', '__old_Sample') OR parent COLLATE NOCASE IN ('visit', '__old_Sample');
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

-- drop view heavy
DROP VIEW heavy;

-- create table __old_Sample
CREATE TABLE "__old_Sample" (
    id INTEGER NOT NULL,
    mass INTEGER,
    CONSTRAINT "Sample_pkey" PRIMARY KEY (id)
);
CREATE INDEX "Sample_mass_idx" ON "__old_Sample" (mass);

-- rebuild table visit: add constraint visit.visit_sample_id_fkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of visit would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'visit';
DROP TABLE temp.__guard;
CREATE TABLE __new_visit (
    id INTEGER NOT NULL,
    sample_id INTEGER,
    person_id INTEGER,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES sample (id) ON DELETE CASCADE,
    CONSTRAINT visit_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES "__old_Sample" (id) ON DELETE CASCADE
);
INSERT OR ROLLBACK INTO __new_visit (id, sample_id, person_id)
    SELECT id, sample_id, person_id
    FROM visit;
DROP TABLE visit;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_visit RENAME TO visit;
PRAGMA legacy_alter_table=OFF;

-- rename table sample to person
ALTER TABLE sample RENAME TO person;

-- rename table __old_Sample to Sample
ALTER TABLE "__old_Sample" RENAME TO "Sample";

-- create view heavy
CREATE VIEW heavy AS
SELECT id FROM "Sample" WHERE mass > 15;

-- create trigger Sample.weighed
CREATE TRIGGER weighed AFTER UPDATE OF mass ON "Sample" BEGIN DELETE FROM visit WHERE sample_id = NEW.id; END;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('visit') OR parent COLLATE NOCASE IN ('visit');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: drops-data: table __old_Sample: its rows are lost
down: comes-back-empty: table __old_Sample: it comes back without its rows

