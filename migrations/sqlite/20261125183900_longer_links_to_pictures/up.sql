-- longer links to pictures
-- Revision 20261125183900, follows 20261125183216.

PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table mv_biomass_search: alter column mv_biomass_search.image_url: type VARCHAR(200) -> VARCHAR
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of mv_biomass_search would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'mv_biomass_search';
DROP TABLE temp.__guard;
CREATE TABLE __new_mv_biomass_search (
    id INTEGER,
    name VARCHAR,
    resource_code VARCHAR,
    description VARCHAR,
    resource_class VARCHAR,
    resource_subclass VARCHAR,
    primary_product VARCHAR,
    image_url VARCHAR,
    literature_uri VARCHAR,
    total_annual_volume NUMERIC,
    county_count BIGINT,
    volume_unit TEXT,
    total_annual_volume_year INTEGER,
    moisture_percent NUMERIC,
    sugar_content_percent NUMERIC,
    glucan_percent NUMERIC,
    xylan_percent NUMERIC,
    ash_percent NUMERIC,
    lignin_percent NUMERIC,
    carbon_percent NUMERIC,
    hydrogen_percent NUMERIC,
    cn_ratio NUMERIC,
    transport_notes TEXT,
    storage_notes TEXT,
    tags TEXT,
    season_from_month INTEGER,
    season_to_month INTEGER,
    year_round BOOLEAN,
    has_proximate BOOLEAN,
    has_compositional BOOLEAN,
    has_ultimate BOOLEAN,
    has_xrf BOOLEAN,
    has_icp BOOLEAN,
    has_calorimetry BOOLEAN,
    has_xrd BOOLEAN,
    has_ftnir BOOLEAN,
    has_fermentation BOOLEAN,
    has_gasification BOOLEAN,
    has_pretreatment BOOLEAN,
    has_moisture_data BOOLEAN,
    has_sugar_data BOOLEAN,
    has_image BOOLEAN,
    has_volume_data BOOLEAN,
    calculated_estimate_volume_min NUMERIC,
    calculated_estimate_volume_max NUMERIC,
    calculated_estimate_volume_mid NUMERIC,
    volume_estimate_year INTEGER,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    search_vector TEXT
);
INSERT OR ROLLBACK INTO __new_mv_biomass_search (rowid, id, name, resource_code, description, resource_class, resource_subclass, primary_product, image_url, literature_uri, total_annual_volume, county_count, volume_unit, total_annual_volume_year, moisture_percent, sugar_content_percent, glucan_percent, xylan_percent, ash_percent, lignin_percent, carbon_percent, hydrogen_percent, cn_ratio, transport_notes, storage_notes, tags, season_from_month, season_to_month, year_round, has_proximate, has_compositional, has_ultimate, has_xrf, has_icp, has_calorimetry, has_xrd, has_ftnir, has_fermentation, has_gasification, has_pretreatment, has_moisture_data, has_sugar_data, has_image, has_volume_data, calculated_estimate_volume_min, calculated_estimate_volume_max, calculated_estimate_volume_mid, volume_estimate_year, created_at, updated_at, search_vector)
    SELECT rowid, id, name, resource_code, description, resource_class, resource_subclass, primary_product, image_url, literature_uri, total_annual_volume, county_count, volume_unit, total_annual_volume_year, moisture_percent, sugar_content_percent, glucan_percent, xylan_percent, ash_percent, lignin_percent, carbon_percent, hydrogen_percent, cn_ratio, transport_notes, storage_notes, tags, season_from_month, season_to_month, year_round, has_proximate, has_compositional, has_ultimate, has_xrf, has_icp, has_calorimetry, has_xrd, has_ftnir, has_fermentation, has_gasification, has_pretreatment, has_moisture_data, has_sugar_data, has_image, has_volume_data, calculated_estimate_volume_min, calculated_estimate_volume_max, calculated_estimate_volume_mid, volume_estimate_year, created_at, updated_at, search_vector
    FROM mv_biomass_search;
DROP TABLE mv_biomass_search;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_mv_biomass_search RENAME TO mv_biomass_search;
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX idx_mv_biomass_search_id ON mv_biomass_search (id);
CREATE INDEX idx_mv_biomass_search_primary_product ON mv_biomass_search (primary_product);
CREATE INDEX idx_mv_biomass_search_resource_class ON mv_biomass_search (resource_class);
CREATE INDEX idx_mv_biomass_search_resource_subclass ON mv_biomass_search (resource_subclass);
CREATE INDEX idx_mv_biomass_search_search_vector ON mv_biomass_search (search_vector);

-- rebuild table resource_morphology: alter column resource_morphology.morphology_uri: type VARCHAR(200) -> VARCHAR
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of resource_morphology would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'resource_morphology';
DROP TABLE temp.__guard;
CREATE TABLE __new_resource_morphology (
    id INTEGER NOT NULL,
    resource_id INTEGER,
    morphology_uri VARCHAR,
    CONSTRAINT resource_morphology_pkey PRIMARY KEY (id),
    CONSTRAINT resource_morphology_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id)
);
INSERT OR ROLLBACK INTO __new_resource_morphology (id, resource_id, morphology_uri)
    SELECT id, resource_id, morphology_uri
    FROM resource_morphology;
DROP TABLE resource_morphology;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_resource_morphology RENAME TO resource_morphology;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('mv_biomass_search', 'resource_morphology') OR parent COLLATE NOCASE IN ('mv_biomass_search', 'resource_morphology');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;
