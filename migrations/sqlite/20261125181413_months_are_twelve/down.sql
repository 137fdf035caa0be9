-- Undoes: months are twelve
-- Revision 20261125181413.

PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table resource_availability: drop constraint resource_availability.resource_availability_months_check
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of resource_availability would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'resource_availability';
DROP TABLE temp.__guard;
CREATE TABLE __new_resource_availability (
    id INTEGER NOT NULL,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    etl_run_id INTEGER,
    lineage_group_id INTEGER,
    resource_id INTEGER,
    geoid VARCHAR,
    from_month INTEGER,
    to_month INTEGER,
    year_round BOOLEAN,
    residue_factor_dry_tons_acre DOUBLE,
    residue_factor_wet_tons_acre DOUBLE,
    note VARCHAR,
    CONSTRAINT resource_availability_pkey PRIMARY KEY (id),
    CONSTRAINT resource_availability_etl_run_id_fkey FOREIGN KEY (etl_run_id) REFERENCES etl_run (id),
    CONSTRAINT resource_availability_geoid_fkey FOREIGN KEY (geoid) REFERENCES place (geoid),
    CONSTRAINT resource_availability_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
INSERT OR ROLLBACK INTO __new_resource_availability (id, created_at, updated_at, etl_run_id, lineage_group_id, resource_id, geoid, from_month, to_month, year_round, residue_factor_dry_tons_acre, residue_factor_wet_tons_acre, note)
    SELECT id, created_at, updated_at, etl_run_id, lineage_group_id, resource_id, geoid, from_month, to_month, year_round, residue_factor_dry_tons_acre, residue_factor_wet_tons_acre, note
    FROM resource_availability;
DROP TABLE resource_availability;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_resource_availability RENAME TO resource_availability;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('resource_availability') OR parent COLLATE NOCASE IN ('resource_availability');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;
