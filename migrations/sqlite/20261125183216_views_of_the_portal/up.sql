-- views of the portal
-- Revision 20261125183216, follows 20261125181525.

-- create table analysis_average_view
CREATE TABLE analysis_average_view (
    resource TEXT,
    geoid VARCHAR,
    parameter TEXT,
    average_value NUMERIC,
    standard_deviation NUMERIC,
    unit TEXT,
    observation_count BIGINT
);
CREATE UNIQUE INDEX idx_analysis_average_view_res_geo_param ON analysis_average_view (resource, geoid, parameter, unit);

-- create table analysis_data_view
CREATE TABLE analysis_data_view (
    id INTEGER,
    record_id VARCHAR,
    record_type VARCHAR,
    resource_id INTEGER,
    resource TEXT,
    geoid VARCHAR,
    parameter TEXT,
    value NUMERIC,
    unit TEXT,
    dimension TEXT,
    dimension_value NUMERIC,
    dimension_unit TEXT
);
CREATE INDEX idx_analysis_data_view_geoid ON analysis_data_view (geoid);
CREATE UNIQUE INDEX idx_analysis_data_view_id ON analysis_data_view (id);
CREATE INDEX idx_analysis_data_view_parameter ON analysis_data_view (parameter);
CREATE INDEX idx_analysis_data_view_resource ON analysis_data_view (resource);

-- create table billion_ton_tileset_view
CREATE TABLE billion_ton_tileset_view (
    id INTEGER,
    resource VARCHAR,
    county TEXT,
    parameter TEXT,
    value DOUBLE,
    unit TEXT,
    tileset_id INTEGER
);

-- create table landiq_record_view
CREATE TABLE landiq_record_view (
    record_id VARCHAR,
    geom BLOB,
    geoid VARCHAR,
    crop_name VARCHAR,
    acres DOUBLE,
    irrigated BOOLEAN,
    confidence INTEGER,
    dataset_id INTEGER
);
CREATE INDEX idx_landiq_record_view_geom ON landiq_record_view (geom);

-- create table landiq_tileset_view
CREATE TABLE landiq_tileset_view (
    id INTEGER,
    geom BLOB,
    main_crop VARCHAR,
    acres DOUBLE,
    county VARCHAR,
    geoid VARCHAR,
    tileset_id INTEGER
);
CREATE INDEX idx_landiq_tileset_view_geom ON landiq_tileset_view (geom);

-- create table mv_biomass_availability
CREATE TABLE mv_biomass_availability (
    resource_id INTEGER,
    resource_name VARCHAR,
    from_month INTEGER,
    to_month INTEGER,
    year_round BOOLEAN,
    dry_tons_per_acre DOUBLE,
    wet_tons_per_acre DOUBLE
);
CREATE UNIQUE INDEX idx_mv_biomass_availability_resource_id ON mv_biomass_availability (resource_id);

-- create table mv_biomass_composition
CREATE TABLE mv_biomass_composition (
    id BIGINT,
    resource_id INTEGER,
    resource_name VARCHAR,
    analysis_type TEXT,
    parameter_name VARCHAR,
    geoid VARCHAR,
    county VARCHAR,
    unit VARCHAR,
    avg_value NUMERIC,
    min_value NUMERIC,
    max_value NUMERIC,
    std_dev NUMERIC,
    observation_count BIGINT
);
CREATE INDEX idx_mv_biomass_composition_analysis_type ON mv_biomass_composition (analysis_type);
CREATE INDEX idx_mv_biomass_composition_geoid_county ON mv_biomass_composition (geoid, county);
CREATE UNIQUE INDEX idx_mv_biomass_composition_id ON mv_biomass_composition (id);
CREATE INDEX idx_mv_biomass_composition_parameter_name ON mv_biomass_composition (parameter_name);
CREATE INDEX idx_mv_biomass_composition_resource_analysis ON mv_biomass_composition (resource_id, analysis_type);
CREATE INDEX idx_mv_biomass_composition_resource_geoid_analysis ON mv_biomass_composition (resource_id, geoid, analysis_type);
CREATE INDEX idx_mv_biomass_composition_resource_id ON mv_biomass_composition (resource_id);
CREATE INDEX idx_mv_biomass_composition_resource_parameter ON mv_biomass_composition (resource_id, parameter_name);

-- create table mv_biomass_county_production
CREATE TABLE mv_biomass_county_production (
    id BIGINT,
    resource_id INTEGER,
    resource_name VARCHAR,
    resource_class VARCHAR,
    geoid VARCHAR,
    county VARCHAR,
    state VARCHAR,
    scenario VARCHAR,
    price_offered_usd NUMERIC,
    production INTEGER,
    production_unit VARCHAR,
    energy_content BIGINT,
    energy_unit VARCHAR,
    density_dt_per_sqmi NUMERIC,
    county_square_miles DOUBLE,
    year INTEGER
);
CREATE UNIQUE INDEX idx_mv_biomass_county_production_id ON mv_biomass_county_production (id);

-- create table mv_biomass_end_uses
CREATE TABLE mv_biomass_end_uses (
    resource_id INTEGER,
    resource_name VARCHAR,
    use_case VARCHAR,
    percentage_low DOUBLE,
    percentage_high DOUBLE,
    trend TEXT,
    value_low_usd DOUBLE,
    value_high_usd DOUBLE,
    value_multiplier_low DOUBLE,
    value_multiplier_high DOUBLE,
    value_notes TEXT
);
CREATE INDEX idx_mv_biomass_end_uses_resource_id ON mv_biomass_end_uses (resource_id);
CREATE UNIQUE INDEX idx_mv_biomass_end_uses_resource_use_case ON mv_biomass_end_uses (resource_id, use_case);

-- create table mv_biomass_fermentation
CREATE TABLE mv_biomass_fermentation (
    id BIGINT,
    resource_id INTEGER,
    resource_name VARCHAR,
    geoid VARCHAR,
    county VARCHAR,
    strain_name TEXT,
    pretreatment_method VARCHAR,
    enzyme_name VARCHAR,
    bioconversion_method VARCHAR,
    elapsed_time DOUBLE,
    product_name VARCHAR,
    avg_value NUMERIC,
    min_value NUMERIC,
    max_value NUMERIC,
    std_dev NUMERIC,
    observation_count BIGINT,
    unit VARCHAR
);
CREATE INDEX idx_mv_biomass_fermentation_county ON mv_biomass_fermentation (county);
CREATE INDEX idx_mv_biomass_fermentation_geoid ON mv_biomass_fermentation (geoid);
CREATE UNIQUE INDEX idx_mv_biomass_fermentation_id ON mv_biomass_fermentation (id);
CREATE INDEX idx_mv_biomass_fermentation_product_name ON mv_biomass_fermentation (product_name);
CREATE INDEX idx_mv_biomass_fermentation_resource_id ON mv_biomass_fermentation (resource_id);
CREATE INDEX idx_mv_biomass_fermentation_strain_name ON mv_biomass_fermentation (strain_name);

-- create table mv_biomass_gasification
CREATE TABLE mv_biomass_gasification (
    id BIGINT,
    resource_id INTEGER,
    resource_name VARCHAR,
    reactor_type VARCHAR,
    parameter_name TEXT,
    geoid VARCHAR,
    avg_value NUMERIC,
    min_value NUMERIC,
    max_value NUMERIC,
    std_dev NUMERIC,
    observation_count BIGINT,
    unit VARCHAR
);
CREATE UNIQUE INDEX idx_mv_biomass_gasification_id ON mv_biomass_gasification (id);
CREATE INDEX idx_mv_biomass_gasification_parameter_name ON mv_biomass_gasification (parameter_name);
CREATE INDEX idx_mv_biomass_gasification_reactor_type ON mv_biomass_gasification (reactor_type);
CREATE INDEX idx_mv_biomass_gasification_resource_id ON mv_biomass_gasification (resource_id);
CREATE INDEX idx_mv_biomass_gasification_resource_reactor_param ON mv_biomass_gasification (resource_id, reactor_type, parameter_name);

-- create table mv_biomass_pricing
CREATE TABLE mv_biomass_pricing (
    id BIGINT,
    resource_id INTEGER,
    resource_name VARCHAR,
    geoid VARCHAR,
    county VARCHAR,
    county_fips VARCHAR,
    state VARCHAR,
    report_date TIMESTAMP,
    report_source VARCHAR,
    market_type_category VARCHAR,
    sale_type VARCHAR,
    price_min NUMERIC,
    price_max NUMERIC,
    price_avg NUMERIC,
    price_unit VARCHAR
);
CREATE INDEX idx_mv_biomass_pricing_geoid_county ON mv_biomass_pricing (geoid, county);
CREATE UNIQUE INDEX idx_mv_biomass_pricing_id ON mv_biomass_pricing (id);
CREATE INDEX idx_mv_biomass_pricing_report_source_date ON mv_biomass_pricing (report_source, report_date);
CREATE INDEX idx_mv_biomass_pricing_resource_date ON mv_biomass_pricing (resource_id, report_date);
CREATE INDEX idx_mv_biomass_pricing_resource_id ON mv_biomass_pricing (resource_id);

-- create table mv_biomass_sample_stats
CREATE TABLE mv_biomass_sample_stats (
    resource_id INTEGER,
    resource_name VARCHAR,
    sample_count BIGINT,
    supplier_count BIGINT,
    dataset_count BIGINT,
    total_record_count BIGINT
);
CREATE UNIQUE INDEX idx_mv_biomass_sample_stats_resource_id ON mv_biomass_sample_stats (resource_id);

-- create table mv_biomass_search
CREATE TABLE mv_biomass_search (
    id INTEGER,
    name VARCHAR,
    resource_code VARCHAR,
    description VARCHAR,
    resource_class VARCHAR,
    resource_subclass VARCHAR,
    primary_product VARCHAR,
    image_url VARCHAR(200),
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
CREATE UNIQUE INDEX idx_mv_biomass_search_id ON mv_biomass_search (id);
CREATE INDEX idx_mv_biomass_search_primary_product ON mv_biomass_search (primary_product);
CREATE INDEX idx_mv_biomass_search_resource_class ON mv_biomass_search (resource_class);
CREATE INDEX idx_mv_biomass_search_resource_subclass ON mv_biomass_search (resource_subclass);
CREATE INDEX idx_mv_biomass_search_search_vector ON mv_biomass_search (search_vector);

-- create table mv_biomass_volume_estimate
CREATE TABLE mv_biomass_volume_estimate (
    id BIGINT,
    resource_id INTEGER,
    resource_name VARCHAR,
    geoid VARCHAR,
    county VARCHAR,
    county_fips VARCHAR,
    state VARCHAR,
    dataset_year INTEGER,
    production_volume NUMERIC,
    county_crop_acres NUMERIC,
    production_unit VARCHAR,
    factor_min NUMERIC,
    factor_mid NUMERIC,
    factor_max NUMERIC,
    estimated_residue_volume_min NUMERIC,
    estimated_residue_volume_mid NUMERIC,
    estimated_residue_volume_max NUMERIC,
    volume_source VARCHAR,
    biomass_unit VARCHAR
);
CREATE INDEX idx_mv_biomass_volume_estimate_geoid ON mv_biomass_volume_estimate (geoid);
CREATE UNIQUE INDEX idx_mv_biomass_volume_estimate_id ON mv_biomass_volume_estimate (id);
CREATE INDEX idx_mv_biomass_volume_estimate_resource_id ON mv_biomass_volume_estimate (resource_id);
CREATE INDEX idx_mv_biomass_volume_estimate_resource_year ON mv_biomass_volume_estimate (resource_id, dataset_year);

-- create table mv_usda_county_production
CREATE TABLE mv_usda_county_production (
    id BIGINT,
    resource_id INTEGER,
    resource_name VARCHAR,
    primary_ag_product VARCHAR,
    geoid VARCHAR,
    county VARCHAR,
    state VARCHAR,
    dataset_year INTEGER,
    primary_product_volume NUMERIC,
    volume_unit TEXT,
    production_acres NUMERIC,
    known_biomass_volume TEXT,
    calculated_estimate_volume DOUBLE,
    biomass_unit TEXT
);
CREATE INDEX idx_mv_usda_county_production_geoid ON mv_usda_county_production (geoid);
CREATE UNIQUE INDEX idx_mv_usda_county_production_id ON mv_usda_county_production (id);
CREATE INDEX idx_mv_usda_county_production_resource_id ON mv_usda_county_production (resource_id);

-- create table usda_census_view
CREATE TABLE usda_census_view (
    id INTEGER,
    usda_crop TEXT,
    geoid VARCHAR,
    parameter TEXT,
    value NUMERIC,
    unit TEXT,
    dimension TEXT,
    dimension_value NUMERIC,
    dimension_unit TEXT,
    commodity_id INTEGER,
    source_record_id INTEGER,
    record_year INTEGER
);
CREATE INDEX idx_usda_census_view_commodity_geoid ON usda_census_view (commodity_id, geoid);
CREATE INDEX idx_usda_census_view_commodity_geoid_record ON usda_census_view (commodity_id, geoid, source_record_id);
CREATE INDEX idx_usda_census_view_commodity_geoid_year ON usda_census_view (commodity_id, geoid, record_year DESC, source_record_id DESC);
CREATE INDEX idx_usda_census_view_geoid ON usda_census_view (geoid);
CREATE UNIQUE INDEX idx_usda_census_view_id ON usda_census_view (id);
CREATE INDEX idx_usda_census_view_usda_crop ON usda_census_view (usda_crop);

-- create table usda_resource_commodity_view
CREATE TABLE usda_resource_commodity_view (
    resource VARCHAR,
    commodity_id INTEGER
);

-- create table usda_survey_view
CREATE TABLE usda_survey_view (
    id INTEGER,
    usda_crop TEXT,
    geoid VARCHAR,
    parameter TEXT,
    value NUMERIC,
    unit TEXT,
    dimension TEXT,
    dimension_value NUMERIC,
    dimension_unit TEXT,
    commodity_id INTEGER,
    source_record_id INTEGER,
    record_year INTEGER,
    survey_program_id INTEGER,
    survey_period VARCHAR,
    reference_month VARCHAR,
    seasonal_flag BOOLEAN
);

-- create view analysis_average_view__query
CREATE VIEW analysis_average_view__query AS
SELECT
    resource,
    geoid,
    parameter,
    avg(o.value) AS average_value,
    (
CAST(NULL AS double precision)
) AS standard_deviation,
    unit,
    count(*) AS observation_count
FROM (
-- Each observation of an analysis, with the resource that was analysed and its place.
SELECT
    o.id,
    o.record_id,
    o.record_type,
    a.resource_id,
    lower(r.name) AS resource,
    s.geoid,
    o.parameter,
    o.value,
    o.unit,
    o.dimension,
    o.dimension_value,
    o.dimension_unit
FROM (
-- Observations, with the names of what they refer to.
SELECT
    o.id,
    o.record_id,
    o.record_type,
    lower(p.name) AS parameter,
    o.value,
    lower(u.name) AS unit,
    lower(d.name) AS dimension,
    o.dimension_value,
    lower(du.name) AS dimension_unit
FROM observation AS o
LEFT JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
LEFT JOIN dimension_type AS d ON d.id = o.dimension_type_id
LEFT JOIN unit AS du ON du.id = o.dimension_unit_id
) AS o
JOIN (
-- What was measured of a resource or a sample, whatever the measurement: one row a record.
SELECT record_id, 'calorimetry' AS record_type, resource_id, prepared_sample_id, dataset_id FROM calorimetry_record
UNION ALL
SELECT record_id, 'compositional', resource_id, prepared_sample_id, dataset_id FROM compositional_record
UNION ALL
SELECT record_id, 'fermentation', resource_id, prepared_sample_id, dataset_id FROM fermentation_record
UNION ALL
SELECT record_id, 'icp', resource_id, prepared_sample_id, dataset_id FROM icp_record
UNION ALL
SELECT record_id, 'pretreatment', resource_id, prepared_sample_id, dataset_id FROM pretreatment_record
UNION ALL
SELECT record_id, 'proximate', resource_id, prepared_sample_id, dataset_id FROM proximate_record
UNION ALL
SELECT record_id, 'ultimate', resource_id, prepared_sample_id, dataset_id FROM ultimate_record
UNION ALL
SELECT record_id, 'xrd', resource_id, prepared_sample_id, dataset_id FROM xrd_record
UNION ALL
SELECT record_id, 'xrf', resource_id, prepared_sample_id, dataset_id FROM xrf_record
) AS a ON a.record_id = o.record_id AND a.record_type = o.record_type
JOIN resource AS r ON r.id = a.resource_id
LEFT JOIN (
-- Where the material of a prepared sample was collected.
SELECT prepared.id AS prepared_sample_id, address.geography_id AS geoid
FROM prepared_sample AS prepared
JOIN field_sample AS field ON field.id = prepared.field_sample_id
LEFT JOIN location_address AS address ON address.id = field.sampling_location_id
) AS s ON s.prepared_sample_id = a.prepared_sample_id
) AS o
GROUP BY resource, geoid, parameter, unit;

-- create view analysis_data_view__query
CREATE VIEW analysis_data_view__query AS
SELECT
    id,
    record_id,
    record_type,
    resource_id,
    resource,
    geoid,
    parameter,
    value,
    unit,
    dimension,
    dimension_value,
    dimension_unit
FROM (
-- Each observation of an analysis, with the resource that was analysed and its place.
SELECT
    o.id,
    o.record_id,
    o.record_type,
    a.resource_id,
    lower(r.name) AS resource,
    s.geoid,
    o.parameter,
    o.value,
    o.unit,
    o.dimension,
    o.dimension_value,
    o.dimension_unit
FROM (
-- Observations, with the names of what they refer to.
SELECT
    o.id,
    o.record_id,
    o.record_type,
    lower(p.name) AS parameter,
    o.value,
    lower(u.name) AS unit,
    lower(d.name) AS dimension,
    o.dimension_value,
    lower(du.name) AS dimension_unit
FROM observation AS o
LEFT JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
LEFT JOIN dimension_type AS d ON d.id = o.dimension_type_id
LEFT JOIN unit AS du ON du.id = o.dimension_unit_id
) AS o
JOIN (
-- What was measured of a resource or a sample, whatever the measurement: one row a record.
SELECT record_id, 'calorimetry' AS record_type, resource_id, prepared_sample_id, dataset_id FROM calorimetry_record
UNION ALL
SELECT record_id, 'compositional', resource_id, prepared_sample_id, dataset_id FROM compositional_record
UNION ALL
SELECT record_id, 'fermentation', resource_id, prepared_sample_id, dataset_id FROM fermentation_record
UNION ALL
SELECT record_id, 'icp', resource_id, prepared_sample_id, dataset_id FROM icp_record
UNION ALL
SELECT record_id, 'pretreatment', resource_id, prepared_sample_id, dataset_id FROM pretreatment_record
UNION ALL
SELECT record_id, 'proximate', resource_id, prepared_sample_id, dataset_id FROM proximate_record
UNION ALL
SELECT record_id, 'ultimate', resource_id, prepared_sample_id, dataset_id FROM ultimate_record
UNION ALL
SELECT record_id, 'xrd', resource_id, prepared_sample_id, dataset_id FROM xrd_record
UNION ALL
SELECT record_id, 'xrf', resource_id, prepared_sample_id, dataset_id FROM xrf_record
) AS a ON a.record_id = o.record_id AND a.record_type = o.record_type
JOIN resource AS r ON r.id = a.resource_id
LEFT JOIN (
-- Where the material of a prepared sample was collected.
SELECT prepared.id AS prepared_sample_id, address.geography_id AS geoid
FROM prepared_sample AS prepared
JOIN field_sample AS field ON field.id = prepared.field_sample_id
LEFT JOIN location_address AS address ON address.id = field.sampling_location_id
) AS s ON s.prepared_sample_id = a.prepared_sample_id
) AS o;

-- create view billion_ton_tileset_view__query
CREATE VIEW billion_ton_tileset_view__query AS
SELECT
    b.id,
    r.name AS resource,
    lower(l.county_name) AS county,
    'production' AS parameter,
    CAST(b.production AS double precision) AS value,
    lower(u.name) AS unit,
    b.dataset_id AS tileset_id
FROM billion_ton2023_record AS b
JOIN resource AS r ON r.id = b.resource_id
LEFT JOIN place AS l ON l.geoid = b.geoid
LEFT JOIN unit AS u ON u.id = b.production_unit_id;

-- create view landiq_record_view__query
CREATE VIEW landiq_record_view__query AS
SELECT
    q.record_id,
    g.geom,
    g.geoid,
    crop.name AS crop_name,
    q.acres,
    q.irrigated,
    q.confidence,
    q.dataset_id
FROM landiq_record AS q
JOIN polygon AS g ON g.id = q.polygon_id
LEFT JOIN primary_ag_product AS crop ON crop.id = q.main_crop;

-- create view landiq_tileset_view__query
CREATE VIEW landiq_tileset_view__query AS
SELECT
    q.id,
    g.geom,
    crop.name AS main_crop,
    q.acres,
    q.county,
    g.geoid,
    q.dataset_id AS tileset_id
FROM landiq_record AS q
JOIN polygon AS g ON g.id = q.polygon_id
LEFT JOIN primary_ag_product AS crop ON crop.id = q.main_crop;

-- create view mv_biomass_availability__query
CREATE VIEW mv_biomass_availability__query AS
SELECT
    resource_id,
    resource_name,
    from_month,
    to_month,
    year_round,
    dry_tons_per_acre,
    wet_tons_per_acre
FROM (
-- When a resource is there, and how much of it grows on an acre.
SELECT
    r.id AS resource_id,
    r.name AS resource_name,
    min(a.from_month) AS from_month,
    max(a.to_month) AS to_month,
    max(CASE WHEN a.year_round THEN 1 ELSE 0 END) = 1 AS year_round,
    avg(a.residue_factor_dry_tons_acre) AS dry_tons_per_acre,
    avg(a.residue_factor_wet_tons_acre) AS wet_tons_per_acre
FROM resource AS r
JOIN resource_availability AS a ON a.resource_id = r.id
GROUP BY r.id, r.name
) AS available;

-- create view mv_biomass_composition__query
CREATE VIEW mv_biomass_composition__query AS
SELECT
    row_number() OVER (ORDER BY resource_id, analysis_type, parameter_name, geoid, unit) AS id,
    resource_id,
    resource_name,
    analysis_type,
    parameter_name,
    geoid,
    county,
    unit,
    avg_value,
    min_value,
    max_value,
    std_dev,
    observation_count
FROM (
-- What a resource is composed of, in each place, by each kind of analysis.
SELECT
    a.resource_id,
    r.name AS resource_name,
    a.record_type AS analysis_type,
    p.name AS parameter_name,
    s.geoid,
    l.county_name AS county,
    u.name AS unit,
    avg(o.value) AS avg_value,
    min(o.value) AS min_value,
    max(o.value) AS max_value,
    (
CAST(NULL AS double precision)
) AS std_dev,
    count(*) AS observation_count
FROM (
-- The analysis records, and those that have no place in the analysis views.
SELECT record_id, record_type, resource_id, prepared_sample_id, dataset_id FROM (
-- What was measured of a resource or a sample, whatever the measurement: one row a record.
SELECT record_id, 'calorimetry' AS record_type, resource_id, prepared_sample_id, dataset_id FROM calorimetry_record
UNION ALL
SELECT record_id, 'compositional', resource_id, prepared_sample_id, dataset_id FROM compositional_record
UNION ALL
SELECT record_id, 'fermentation', resource_id, prepared_sample_id, dataset_id FROM fermentation_record
UNION ALL
SELECT record_id, 'icp', resource_id, prepared_sample_id, dataset_id FROM icp_record
UNION ALL
SELECT record_id, 'pretreatment', resource_id, prepared_sample_id, dataset_id FROM pretreatment_record
UNION ALL
SELECT record_id, 'proximate', resource_id, prepared_sample_id, dataset_id FROM proximate_record
UNION ALL
SELECT record_id, 'ultimate', resource_id, prepared_sample_id, dataset_id FROM ultimate_record
UNION ALL
SELECT record_id, 'xrd', resource_id, prepared_sample_id, dataset_id FROM xrd_record
UNION ALL
SELECT record_id, 'xrf', resource_id, prepared_sample_id, dataset_id FROM xrf_record
) AS analysis
UNION ALL
SELECT record_id, 'ftnir', resource_id, prepared_sample_id, dataset_id FROM ftnir_record
UNION ALL
SELECT record_id, 'gasification', resource_id, prepared_sample_id, dataset_id FROM gasification_record
) AS a
JOIN observation AS o ON o.record_id = a.record_id AND o.record_type = a.record_type
JOIN resource AS r ON r.id = a.resource_id
JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
LEFT JOIN (
-- Where the material of a prepared sample was collected.
SELECT prepared.id AS prepared_sample_id, address.geography_id AS geoid
FROM prepared_sample AS prepared
JOIN field_sample AS field ON field.id = prepared.field_sample_id
LEFT JOIN location_address AS address ON address.id = field.sampling_location_id
) AS s ON s.prepared_sample_id = a.prepared_sample_id
LEFT JOIN place AS l ON l.geoid = s.geoid
GROUP BY a.resource_id, r.name, a.record_type, p.name, s.geoid, l.county_name, u.name
) AS composed;

-- create view mv_biomass_county_production__query
CREATE VIEW mv_biomass_county_production__query AS
SELECT
    row_number() OVER (ORDER BY b.id) AS id,
    r.id AS resource_id,
    r.name AS resource_name,
    class.name AS resource_class,
    l.geoid,
    l.county_name AS county,
    l.state_name AS state,
    b.scenario_name AS scenario,
    b.price_offered_usd,
    b.production,
    pu.name AS production_unit,
    b.production_energy_content AS energy_content,
    eu.name AS energy_unit,
    b.product_density_dtpersqmi AS density_dt_per_sqmi,
    b.county_square_miles,
    2023 AS year
FROM billion_ton2023_record AS b
JOIN resource AS r ON r.id = b.resource_id
LEFT JOIN resource_class AS class ON class.id = r.resource_class_id
LEFT JOIN place AS l ON l.geoid = b.geoid
LEFT JOIN unit AS pu ON pu.id = b.production_unit_id
LEFT JOIN unit AS eu ON eu.id = b.energy_content_unit_id;

-- create view mv_biomass_end_uses__query
CREATE VIEW mv_biomass_end_uses__query AS
SELECT
    r.id AS resource_id,
    r.name AS resource_name,
    uses.name AS use_case,
    CAST(max(CASE WHEN p.name = 'share low' AND u.name = 'percent' THEN o.value END) AS double precision) AS percentage_low,
    CAST(max(CASE WHEN p.name = 'share high' AND u.name = 'percent' THEN o.value END) AS double precision) AS percentage_high,
    max(CASE WHEN p.name = 'trend' THEN o.note END) AS trend,
    CAST(max(CASE WHEN p.name = 'value low' AND u.name = 'usd' THEN o.value END) AS double precision) AS value_low_usd,
    CAST(max(CASE WHEN p.name = 'value high' AND u.name = 'usd' THEN o.value END) AS double precision) AS value_high_usd,
    CAST(max(CASE WHEN p.name = 'multiplier low' THEN o.value END) AS double precision) AS value_multiplier_low,
    CAST(max(CASE WHEN p.name = 'multiplier high' THEN o.value END) AS double precision) AS value_multiplier_high,
    max(e.note) AS value_notes
FROM resource_end_use_record AS e
JOIN resource AS r ON r.id = e.resource_id
JOIN use_case AS uses ON uses.id = e.use_case_id
LEFT JOIN observation AS o ON o.record_id = CAST(e.id AS varchar) AND o.record_type = 'resource_end_use_record'
LEFT JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
GROUP BY r.id, r.name, uses.name;

-- create view mv_biomass_fermentation__query
CREATE VIEW mv_biomass_fermentation__query AS
SELECT
    row_number() OVER (ORDER BY grouped.resource_id, grouped.geoid, grouped.strain_name, grouped.product_name, grouped.elapsed_time, grouped.unit) AS id,
    grouped.resource_id,
    grouped.resource_name,
    grouped.geoid,
    grouped.county,
    grouped.strain_name,
    grouped.pretreatment_method,
    grouped.enzyme_name,
    grouped.bioconversion_method,
    grouped.elapsed_time,
    grouped.product_name,
    grouped.avg_value,
    grouped.min_value,
    grouped.max_value,
    grouped.std_dev,
    grouped.observation_count,
    grouped.unit
FROM (
    SELECT
        r.id AS resource_id,
        r.name AS resource_name,
        s.geoid,
        l.county_name AS county,
        trim(strain.name) AS strain_name,
        coalesce(pretreatment.name, setup.pretreatment_exper_name) AS pretreatment_method,
        enzyme.name AS enzyme_name,
        conversion.name AS bioconversion_method,
        CAST(o.dimension_value AS double precision) AS elapsed_time,
        p.name AS product_name,
        avg(o.value) AS avg_value,
        min(o.value) AS min_value,
        max(o.value) AS max_value,
        (
CAST(NULL AS double precision)
) AS std_dev,
        count(*) AS observation_count,
        u.name AS unit
    FROM fermentation_record AS f
    JOIN observation AS o ON o.record_id = f.record_id AND o.record_type = 'fermentation'
    JOIN resource AS r ON r.id = f.resource_id
    JOIN parameter AS p ON p.id = o.parameter_id
    LEFT JOIN unit AS u ON u.id = o.unit_id
    LEFT JOIN strain ON strain.id = f.strain_id
    LEFT JOIN method AS pretreatment ON pretreatment.id = f.pretreatment_method_id
    LEFT JOIN pretreatment_setup AS setup ON setup.id = f.pretreatment_setup_id
    LEFT JOIN enz_hydr_method AS enzyme ON enzyme.id = f.eh_method_id_new
    LEFT JOIN bioconversion_method AS conversion ON conversion.id = f.bioconversion_method_id
    LEFT JOIN (
-- Where the material of a prepared sample was collected.
SELECT prepared.id AS prepared_sample_id, address.geography_id AS geoid
FROM prepared_sample AS prepared
JOIN field_sample AS field ON field.id = prepared.field_sample_id
LEFT JOIN location_address AS address ON address.id = field.sampling_location_id
) AS s ON s.prepared_sample_id = f.prepared_sample_id
    LEFT JOIN place AS l ON l.geoid = s.geoid
    GROUP BY
        r.id,
        r.name,
        s.geoid,
        l.county_name,
        strain.name,
        pretreatment.name,
        setup.pretreatment_exper_name,
        enzyme.name,
        conversion.name,
        o.dimension_value,
        p.name,
        u.name
) AS grouped;

-- create view mv_biomass_gasification__query
CREATE VIEW mv_biomass_gasification__query AS
SELECT
    row_number() OVER (ORDER BY r.id, vessel.name, lower(p.name), s.geoid, u.name) AS id,
    r.id AS resource_id,
    r.name AS resource_name,
    vessel.name AS reactor_type,
    lower(p.name) AS parameter_name,
    s.geoid,
    avg(o.value) AS avg_value,
    min(o.value) AS min_value,
    max(o.value) AS max_value,
    (
CAST(NULL AS double precision)
) AS std_dev,
    count(*) AS observation_count,
    u.name AS unit
FROM gasification_record AS g
JOIN observation AS o ON o.record_id = g.record_id AND o.record_type = 'gasification'
JOIN resource AS r ON r.id = g.resource_id
JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
LEFT JOIN decon_vessel AS vessel ON vessel.id = g.reactor_type_id
LEFT JOIN (
-- Where the material of a prepared sample was collected.
SELECT prepared.id AS prepared_sample_id, address.geography_id AS geoid
FROM prepared_sample AS prepared
JOIN field_sample AS field ON field.id = prepared.field_sample_id
LEFT JOIN location_address AS address ON address.id = field.sampling_location_id
) AS s ON s.prepared_sample_id = g.prepared_sample_id
GROUP BY r.id, r.name, vessel.name, lower(p.name), s.geoid, u.name;

-- create view mv_biomass_pricing__query
CREATE VIEW mv_biomass_pricing__query AS
WITH quotes AS (
    SELECT
        CAST(m.id AS varchar) AS record_id,
        'usda_market_record' AS record_type,
        map.resource_id,
        address.geography_id AS geoid,
        m.report_date,
        source.name AS report_source,
        m.market_type_category,
        m.sale_type
    FROM usda_market_record AS m
    JOIN usda_market_report AS report ON report.id = m.report_id
    JOIN usda_commodity AS commodity ON commodity.id = m.commodity_id
    JOIN resource_usda_commodity_map AS map ON map.usda_commodity_id = commodity.id
    LEFT JOIN data_source AS source ON source.id = report.source_id
    LEFT JOIN location_address AS address ON address.id = report.office_city_id
    UNION ALL
    SELECT
        CAST(x.id AS varchar),
        'resource_price_record',
        x.resource_id,
        x.geoid,
        (
x.report_end_date || ' 00:00:00'
),
        source.name,
        CAST(NULL AS varchar),
        x.freight_terms
    FROM resource_price_record AS x
    LEFT JOIN data_source AS source ON source.id = x.source_id
)
SELECT
    row_number() OVER (ORDER BY r.id, q.report_date, q.report_source, l.geoid, u.name, q.market_type_category, q.sale_type) AS id,
    r.id AS resource_id,
    r.name AS resource_name,
    l.geoid,
    l.county_name AS county,
    l.county_fips,
    l.state_name AS state,
    q.report_date,
    q.report_source,
    q.market_type_category,
    q.sale_type,
    min(o.value) AS price_min,
    max(o.value) AS price_max,
    avg(o.value) AS price_avg,
    u.name AS price_unit
FROM quotes AS q
JOIN resource AS r ON r.id = q.resource_id
JOIN observation AS o ON o.record_id = q.record_id AND o.record_type = q.record_type
JOIN parameter AS p ON p.id = o.parameter_id AND p.name LIKE 'price%'
LEFT JOIN unit AS u ON u.id = o.unit_id
LEFT JOIN place AS l ON l.geoid = q.geoid
GROUP BY
    r.id,
    r.name,
    l.geoid,
    l.county_name,
    l.county_fips,
    l.state_name,
    q.report_date,
    q.report_source,
    q.market_type_category,
    q.sale_type,
    u.name;

-- create view mv_biomass_sample_stats__query
CREATE VIEW mv_biomass_sample_stats__query AS
SELECT
    r.id AS resource_id,
    r.name AS resource_name,
    count(DISTINCT field.id) AS sample_count,
    count(DISTINCT supplier.id) AS supplier_count,
    count(DISTINCT a.dataset_id) AS dataset_count,
    count(DISTINCT a.record_id) AS total_record_count
FROM resource AS r
LEFT JOIN (
-- The analysis records, and those that have no place in the analysis views.
SELECT record_id, record_type, resource_id, prepared_sample_id, dataset_id FROM (
-- What was measured of a resource or a sample, whatever the measurement: one row a record.
SELECT record_id, 'calorimetry' AS record_type, resource_id, prepared_sample_id, dataset_id FROM calorimetry_record
UNION ALL
SELECT record_id, 'compositional', resource_id, prepared_sample_id, dataset_id FROM compositional_record
UNION ALL
SELECT record_id, 'fermentation', resource_id, prepared_sample_id, dataset_id FROM fermentation_record
UNION ALL
SELECT record_id, 'icp', resource_id, prepared_sample_id, dataset_id FROM icp_record
UNION ALL
SELECT record_id, 'pretreatment', resource_id, prepared_sample_id, dataset_id FROM pretreatment_record
UNION ALL
SELECT record_id, 'proximate', resource_id, prepared_sample_id, dataset_id FROM proximate_record
UNION ALL
SELECT record_id, 'ultimate', resource_id, prepared_sample_id, dataset_id FROM ultimate_record
UNION ALL
SELECT record_id, 'xrd', resource_id, prepared_sample_id, dataset_id FROM xrd_record
UNION ALL
SELECT record_id, 'xrf', resource_id, prepared_sample_id, dataset_id FROM xrf_record
) AS analysis
UNION ALL
SELECT record_id, 'ftnir', resource_id, prepared_sample_id, dataset_id FROM ftnir_record
UNION ALL
SELECT record_id, 'gasification', resource_id, prepared_sample_id, dataset_id FROM gasification_record
) AS a ON a.resource_id = r.id
LEFT JOIN prepared_sample AS prepared ON prepared.id = a.prepared_sample_id
LEFT JOIN field_sample AS field ON field.id = prepared.field_sample_id
LEFT JOIN provider AS supplier ON supplier.id = field.provider_id
GROUP BY r.id, r.name;

-- create view mv_biomass_search__query
CREATE VIEW mv_biomass_search__query AS
WITH measured AS (
    SELECT resource_id, lower(parameter_name) AS parameter, avg(avg_value) AS value
    FROM (
-- What a resource is composed of, in each place, by each kind of analysis.
SELECT
    a.resource_id,
    r.name AS resource_name,
    a.record_type AS analysis_type,
    p.name AS parameter_name,
    s.geoid,
    l.county_name AS county,
    u.name AS unit,
    avg(o.value) AS avg_value,
    min(o.value) AS min_value,
    max(o.value) AS max_value,
    (
CAST(NULL AS double precision)
) AS std_dev,
    count(*) AS observation_count
FROM (
-- The analysis records, and those that have no place in the analysis views.
SELECT record_id, record_type, resource_id, prepared_sample_id, dataset_id FROM (
-- What was measured of a resource or a sample, whatever the measurement: one row a record.
SELECT record_id, 'calorimetry' AS record_type, resource_id, prepared_sample_id, dataset_id FROM calorimetry_record
UNION ALL
SELECT record_id, 'compositional', resource_id, prepared_sample_id, dataset_id FROM compositional_record
UNION ALL
SELECT record_id, 'fermentation', resource_id, prepared_sample_id, dataset_id FROM fermentation_record
UNION ALL
SELECT record_id, 'icp', resource_id, prepared_sample_id, dataset_id FROM icp_record
UNION ALL
SELECT record_id, 'pretreatment', resource_id, prepared_sample_id, dataset_id FROM pretreatment_record
UNION ALL
SELECT record_id, 'proximate', resource_id, prepared_sample_id, dataset_id FROM proximate_record
UNION ALL
SELECT record_id, 'ultimate', resource_id, prepared_sample_id, dataset_id FROM ultimate_record
UNION ALL
SELECT record_id, 'xrd', resource_id, prepared_sample_id, dataset_id FROM xrd_record
UNION ALL
SELECT record_id, 'xrf', resource_id, prepared_sample_id, dataset_id FROM xrf_record
) AS analysis
UNION ALL
SELECT record_id, 'ftnir', resource_id, prepared_sample_id, dataset_id FROM ftnir_record
UNION ALL
SELECT record_id, 'gasification', resource_id, prepared_sample_id, dataset_id FROM gasification_record
) AS a
JOIN observation AS o ON o.record_id = a.record_id AND o.record_type = a.record_type
JOIN resource AS r ON r.id = a.resource_id
JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
LEFT JOIN (
-- Where the material of a prepared sample was collected.
SELECT prepared.id AS prepared_sample_id, address.geography_id AS geoid
FROM prepared_sample AS prepared
JOIN field_sample AS field ON field.id = prepared.field_sample_id
LEFT JOIN location_address AS address ON address.id = field.sampling_location_id
) AS s ON s.prepared_sample_id = a.prepared_sample_id
LEFT JOIN place AS l ON l.geoid = s.geoid
GROUP BY a.resource_id, r.name, a.record_type, p.name, s.geoid, l.county_name, u.name
) AS composed
    GROUP BY resource_id, lower(parameter_name)
),
contents AS (
    SELECT
        resource_id,
        max(CASE WHEN parameter = 'moisture' THEN value END) AS moisture,
        max(CASE WHEN parameter = 'sugar' THEN value END) AS sugar,
        max(CASE WHEN parameter = 'glucan' THEN value END) AS glucan,
        max(CASE WHEN parameter = 'xylan' THEN value END) AS xylan,
        max(CASE WHEN parameter = 'ash' THEN value END) AS ash,
        max(CASE WHEN parameter = 'lignin' THEN value END) AS lignin,
        max(CASE WHEN parameter = 'carbon' THEN value END) AS carbon,
        max(CASE WHEN parameter = 'hydrogen' THEN value END) AS hydrogen,
        max(CASE WHEN parameter = 'nitrogen' THEN value END) AS nitrogen
    FROM measured
    GROUP BY resource_id
),
kinds AS (
    SELECT
        resource_id,
        max(CASE WHEN record_type = 'proximate' THEN 1 ELSE 0 END) AS proximate,
        max(CASE WHEN record_type = 'compositional' THEN 1 ELSE 0 END) AS compositional,
        max(CASE WHEN record_type = 'ultimate' THEN 1 ELSE 0 END) AS ultimate,
        max(CASE WHEN record_type = 'xrf' THEN 1 ELSE 0 END) AS xrf,
        max(CASE WHEN record_type = 'icp' THEN 1 ELSE 0 END) AS icp,
        max(CASE WHEN record_type = 'calorimetry' THEN 1 ELSE 0 END) AS calorimetry,
        max(CASE WHEN record_type = 'xrd' THEN 1 ELSE 0 END) AS xrd,
        max(CASE WHEN record_type = 'ftnir' THEN 1 ELSE 0 END) AS ftnir,
        max(CASE WHEN record_type = 'fermentation' THEN 1 ELSE 0 END) AS fermentation,
        max(CASE WHEN record_type = 'gasification' THEN 1 ELSE 0 END) AS gasification,
        max(CASE WHEN record_type = 'pretreatment' THEN 1 ELSE 0 END) AS pretreatment
    FROM (
-- The analysis records, and those that have no place in the analysis views.
SELECT record_id, record_type, resource_id, prepared_sample_id, dataset_id FROM (
-- What was measured of a resource or a sample, whatever the measurement: one row a record.
SELECT record_id, 'calorimetry' AS record_type, resource_id, prepared_sample_id, dataset_id FROM calorimetry_record
UNION ALL
SELECT record_id, 'compositional', resource_id, prepared_sample_id, dataset_id FROM compositional_record
UNION ALL
SELECT record_id, 'fermentation', resource_id, prepared_sample_id, dataset_id FROM fermentation_record
UNION ALL
SELECT record_id, 'icp', resource_id, prepared_sample_id, dataset_id FROM icp_record
UNION ALL
SELECT record_id, 'pretreatment', resource_id, prepared_sample_id, dataset_id FROM pretreatment_record
UNION ALL
SELECT record_id, 'proximate', resource_id, prepared_sample_id, dataset_id FROM proximate_record
UNION ALL
SELECT record_id, 'ultimate', resource_id, prepared_sample_id, dataset_id FROM ultimate_record
UNION ALL
SELECT record_id, 'xrd', resource_id, prepared_sample_id, dataset_id FROM xrd_record
UNION ALL
SELECT record_id, 'xrf', resource_id, prepared_sample_id, dataset_id FROM xrf_record
) AS analysis
UNION ALL
SELECT record_id, 'ftnir', resource_id, prepared_sample_id, dataset_id FROM ftnir_record
UNION ALL
SELECT record_id, 'gasification', resource_id, prepared_sample_id, dataset_id FROM gasification_record
) AS records
    GROUP BY resource_id
),
production AS (
    SELECT
        q.resource_id,
        (
CAST(strftime('%Y', q.report_date) AS integer)
) AS year,
        sum(o.value) AS volume,
        max(u.name) AS unit,
        count(DISTINCT q.geoid) AS counties
    FROM resource_production_record AS q
    JOIN observation AS o ON o.record_id = CAST(q.id AS varchar) AND o.record_type = 'resource_production_record'
    LEFT JOIN unit AS u ON u.id = o.unit_id
    GROUP BY q.resource_id, (
CAST(strftime('%Y', q.report_date) AS integer)
)
),
produced AS (
    SELECT p.resource_id, p.year, p.volume, p.unit, p.counties
    FROM production AS p
    WHERE p.year = (SELECT max(later.year) FROM production AS later WHERE later.resource_id = p.resource_id)
),
estimates AS (
    SELECT
        resource_id,
        dataset_year AS year,
        sum(estimated_residue_volume_min) AS low,
        sum(estimated_residue_volume_mid) AS mid,
        sum(estimated_residue_volume_max) AS high
    FROM (
-- The residue that the production of a product leaves, by the factors of the resource.
SELECT
    r.id AS resource_id,
    r.name AS resource_name,
    v.geoid,
    l.county_name AS county,
    l.county_fips,
    l.state_name AS state,
    v.year AS dataset_year,
    v.volume AS production_volume,
    v.acres AS county_crop_acres,
    CAST(v.unit AS varchar) AS production_unit,
    f.factor_min,
    f.factor_mid,
    f.factor_max,
    v.volume * f.factor_min AS estimated_residue_volume_min,
    v.volume * f.factor_mid AS estimated_residue_volume_mid,
    v.volume * f.factor_max AS estimated_residue_volume_max,
    CAST(v.source AS varchar) AS volume_source,
    CAST('dry tons' AS varchar) AS biomass_unit
FROM (
-- The production of a product in a county and a year, by either source.
SELECT
    geoid,
    year,
    primary_ag_product_id,
    volume,
    unit,
    acres,
    'county report' AS source
FROM (
-- How much of a product a county produced, and on how many acres, by its own report.
SELECT
    c.id,
    c.geoid,
    c.data_year AS year,
    c.primary_ag_product_id,
    max(CASE WHEN p.name = 'production' THEN o.value END) AS volume,
    max(CASE WHEN p.name = 'production' THEN u.name END) AS unit,
    max(CASE WHEN p.name = 'area harvested' THEN o.value END) AS acres
FROM county_ag_report_record AS c
JOIN observation AS o ON o.record_id = c.record_id AND o.record_type = 'county_ag_report_record'
JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
GROUP BY c.id, c.geoid, c.data_year, c.primary_ag_product_id
) AS report
UNION ALL
SELECT
    census.geoid,
    census.year,
    map.primary_ag_product_id,
    census.volume,
    census.unit,
    census.acres,
    'census'
FROM (
-- How much of a commodity a county produced, and on how many acres, by the census.
SELECT
    c.id,
    c.geoid,
    c.year,
    c.commodity_code AS commodity_id,
    max(CASE WHEN p.name = 'production' THEN o.value END) AS volume,
    max(CASE WHEN p.name = 'production' THEN u.name END) AS unit,
    max(CASE WHEN p.name = 'area harvested' THEN o.value END) AS acres
FROM usda_census_record AS c
JOIN observation AS o ON o.record_id = CAST(c.id AS varchar) AND o.record_type = 'usda_census_record'
JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
GROUP BY c.id, c.geoid, c.year, c.commodity_code
) AS census
JOIN usda_commodity AS commodity ON commodity.id = census.commodity_id
JOIN resource_usda_commodity_map AS map ON map.usda_commodity_id = commodity.id
) AS v
JOIN primary_ag_product AS product ON product.id = v.primary_ag_product_id
JOIN resource AS r ON r.primary_ag_product_id = product.id
JOIN residue_factor AS f ON f.resource_id = r.id
LEFT JOIN place AS l ON l.geoid = v.geoid
) AS estimate
    GROUP BY resource_id, dataset_year
),
estimated AS (
    SELECT e.resource_id, e.year, e.low, e.mid, e.high
    FROM estimates AS e
    WHERE e.year = (SELECT max(later.year) FROM estimates AS later WHERE later.resource_id = e.resource_id)
),
described AS (
    SELECT
        r.id,
        r.name,
        r.resource_code,
        r.description,
        class.name AS resource_class,
        subclass.name AS resource_subclass,
        product.name AS primary_product,
        (SELECT m.morphology_uri FROM resource_morphology AS m WHERE m.resource_id = r.id ORDER BY m.id LIMIT 1) AS image_url,
        r.uri AS literature_uri,
        (SELECT max(t.transport_description) FROM resource_transport_record AS t WHERE t.resource_id = r.id) AS transport_notes,
        (SELECT max(s.storage_description) FROM resource_storage_record AS s WHERE s.resource_id = r.id) AS storage_notes,
        r.created_at,
        r.updated_at
    FROM resource AS r
    LEFT JOIN resource_class AS class ON class.id = r.resource_class_id
    LEFT JOIN resource_subclass AS subclass ON subclass.id = r.resource_subclass_id
    LEFT JOIN primary_ag_product AS product ON product.id = r.primary_ag_product_id
)
SELECT
    d.id,
    d.name,
    d.resource_code,
    d.description,
    d.resource_class,
    d.resource_subclass,
    d.primary_product,
    d.image_url,
    d.literature_uri,
    produced.volume AS total_annual_volume,
    produced.counties AS county_count,
    produced.unit AS volume_unit,
    produced.year AS total_annual_volume_year,
    c.moisture AS moisture_percent,
    c.sugar AS sugar_content_percent,
    c.glucan AS glucan_percent,
    c.xylan AS xylan_percent,
    c.ash AS ash_percent,
    c.lignin AS lignin_percent,
    c.carbon AS carbon_percent,
    c.hydrogen AS hydrogen_percent,
    c.carbon / nullif(c.nitrogen, 0) AS cn_ratio,
    d.transport_notes,
    d.storage_notes,
    (
json_array(lower(d.resource_class), lower(d.resource_subclass), lower(d.primary_product))
) AS tags,
    season.from_month AS season_from_month,
    season.to_month AS season_to_month,
    season.year_round,
    coalesce(k.proximate, 0) = 1 AS has_proximate,
    coalesce(k.compositional, 0) = 1 AS has_compositional,
    coalesce(k.ultimate, 0) = 1 AS has_ultimate,
    coalesce(k.xrf, 0) = 1 AS has_xrf,
    coalesce(k.icp, 0) = 1 AS has_icp,
    coalesce(k.calorimetry, 0) = 1 AS has_calorimetry,
    coalesce(k.xrd, 0) = 1 AS has_xrd,
    coalesce(k.ftnir, 0) = 1 AS has_ftnir,
    coalesce(k.fermentation, 0) = 1 AS has_fermentation,
    coalesce(k.gasification, 0) = 1 AS has_gasification,
    coalesce(k.pretreatment, 0) = 1 AS has_pretreatment,
    c.moisture IS NOT NULL AS has_moisture_data,
    c.sugar IS NOT NULL AS has_sugar_data,
    d.image_url IS NOT NULL AS has_image,
    produced.volume IS NOT NULL AS has_volume_data,
    estimated.low AS calculated_estimate_volume_min,
    estimated.high AS calculated_estimate_volume_max,
    estimated.mid AS calculated_estimate_volume_mid,
    estimated.year AS volume_estimate_year,
    d.created_at,
    d.updated_at,
    (
lower(coalesce(d.name, '') || ' ' || coalesce(d.description, '') || ' ' || coalesce(d.resource_class, '') || ' ' || coalesce(d.primary_product, ''))
) AS search_vector
FROM described AS d
LEFT JOIN contents AS c ON c.resource_id = d.id
LEFT JOIN kinds AS k ON k.resource_id = d.id
LEFT JOIN produced ON produced.resource_id = d.id
LEFT JOIN estimated ON estimated.resource_id = d.id
LEFT JOIN (
-- When a resource is there, and how much of it grows on an acre.
SELECT
    r.id AS resource_id,
    r.name AS resource_name,
    min(a.from_month) AS from_month,
    max(a.to_month) AS to_month,
    max(CASE WHEN a.year_round THEN 1 ELSE 0 END) = 1 AS year_round,
    avg(a.residue_factor_dry_tons_acre) AS dry_tons_per_acre,
    avg(a.residue_factor_wet_tons_acre) AS wet_tons_per_acre
FROM resource AS r
JOIN resource_availability AS a ON a.resource_id = r.id
GROUP BY r.id, r.name
) AS season ON season.resource_id = d.id;

-- create view mv_biomass_volume_estimate__query
CREATE VIEW mv_biomass_volume_estimate__query AS
SELECT
    row_number() OVER (ORDER BY resource_id, geoid, dataset_year, volume_source, production_unit, factor_mid) AS id,
    resource_id,
    resource_name,
    geoid,
    county,
    county_fips,
    state,
    dataset_year,
    production_volume,
    county_crop_acres,
    production_unit,
    factor_min,
    factor_mid,
    factor_max,
    estimated_residue_volume_min,
    estimated_residue_volume_mid,
    estimated_residue_volume_max,
    volume_source,
    biomass_unit
FROM (
-- The residue that the production of a product leaves, by the factors of the resource.
SELECT
    r.id AS resource_id,
    r.name AS resource_name,
    v.geoid,
    l.county_name AS county,
    l.county_fips,
    l.state_name AS state,
    v.year AS dataset_year,
    v.volume AS production_volume,
    v.acres AS county_crop_acres,
    CAST(v.unit AS varchar) AS production_unit,
    f.factor_min,
    f.factor_mid,
    f.factor_max,
    v.volume * f.factor_min AS estimated_residue_volume_min,
    v.volume * f.factor_mid AS estimated_residue_volume_mid,
    v.volume * f.factor_max AS estimated_residue_volume_max,
    CAST(v.source AS varchar) AS volume_source,
    CAST('dry tons' AS varchar) AS biomass_unit
FROM (
-- The production of a product in a county and a year, by either source.
SELECT
    geoid,
    year,
    primary_ag_product_id,
    volume,
    unit,
    acres,
    'county report' AS source
FROM (
-- How much of a product a county produced, and on how many acres, by its own report.
SELECT
    c.id,
    c.geoid,
    c.data_year AS year,
    c.primary_ag_product_id,
    max(CASE WHEN p.name = 'production' THEN o.value END) AS volume,
    max(CASE WHEN p.name = 'production' THEN u.name END) AS unit,
    max(CASE WHEN p.name = 'area harvested' THEN o.value END) AS acres
FROM county_ag_report_record AS c
JOIN observation AS o ON o.record_id = c.record_id AND o.record_type = 'county_ag_report_record'
JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
GROUP BY c.id, c.geoid, c.data_year, c.primary_ag_product_id
) AS report
UNION ALL
SELECT
    census.geoid,
    census.year,
    map.primary_ag_product_id,
    census.volume,
    census.unit,
    census.acres,
    'census'
FROM (
-- How much of a commodity a county produced, and on how many acres, by the census.
SELECT
    c.id,
    c.geoid,
    c.year,
    c.commodity_code AS commodity_id,
    max(CASE WHEN p.name = 'production' THEN o.value END) AS volume,
    max(CASE WHEN p.name = 'production' THEN u.name END) AS unit,
    max(CASE WHEN p.name = 'area harvested' THEN o.value END) AS acres
FROM usda_census_record AS c
JOIN observation AS o ON o.record_id = CAST(c.id AS varchar) AND o.record_type = 'usda_census_record'
JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
GROUP BY c.id, c.geoid, c.year, c.commodity_code
) AS census
JOIN usda_commodity AS commodity ON commodity.id = census.commodity_id
JOIN resource_usda_commodity_map AS map ON map.usda_commodity_id = commodity.id
) AS v
JOIN primary_ag_product AS product ON product.id = v.primary_ag_product_id
JOIN resource AS r ON r.primary_ag_product_id = product.id
JOIN residue_factor AS f ON f.resource_id = r.id
LEFT JOIN place AS l ON l.geoid = v.geoid
) AS estimate;

-- create view mv_usda_county_production__query
CREATE VIEW mv_usda_county_production__query AS
SELECT
    row_number() OVER (ORDER BY r.id, census.geoid, census.year, census.id) AS id,
    r.id AS resource_id,
    r.name AS resource_name,
    product.name AS primary_ag_product,
    l.geoid,
    l.county_name AS county,
    l.state_name AS state,
    census.year AS dataset_year,
    census.volume AS primary_product_volume,
    census.unit AS volume_unit,
    census.acres AS production_acres,
    CAST(NULL AS text) AS known_biomass_volume,
    CAST(census.acres AS double precision) * available.dry_tons_per_acre AS calculated_estimate_volume,
    'dry tons' AS biomass_unit
FROM (
-- How much of a commodity a county produced, and on how many acres, by the census.
SELECT
    c.id,
    c.geoid,
    c.year,
    c.commodity_code AS commodity_id,
    max(CASE WHEN p.name = 'production' THEN o.value END) AS volume,
    max(CASE WHEN p.name = 'production' THEN u.name END) AS unit,
    max(CASE WHEN p.name = 'area harvested' THEN o.value END) AS acres
FROM usda_census_record AS c
JOIN observation AS o ON o.record_id = CAST(c.id AS varchar) AND o.record_type = 'usda_census_record'
JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
GROUP BY c.id, c.geoid, c.year, c.commodity_code
) AS census
JOIN resource_usda_commodity_map AS map ON map.usda_commodity_id = census.commodity_id
JOIN primary_ag_product AS product ON product.id = map.primary_ag_product_id
JOIN resource AS r ON r.primary_ag_product_id = product.id
LEFT JOIN (
-- When a resource is there, and how much of it grows on an acre.
SELECT
    r.id AS resource_id,
    r.name AS resource_name,
    min(a.from_month) AS from_month,
    max(a.to_month) AS to_month,
    max(CASE WHEN a.year_round THEN 1 ELSE 0 END) = 1 AS year_round,
    avg(a.residue_factor_dry_tons_acre) AS dry_tons_per_acre,
    avg(a.residue_factor_wet_tons_acre) AS wet_tons_per_acre
FROM resource AS r
JOIN resource_availability AS a ON a.resource_id = r.id
GROUP BY r.id, r.name
) AS available ON available.resource_id = r.id
LEFT JOIN place AS l ON l.geoid = census.geoid;

-- create view usda_census_view__query
CREATE VIEW usda_census_view__query AS
SELECT
    o.id,
    lower(commodity.name) AS usda_crop,
    l.geoid,
    o.parameter,
    o.value,
    o.unit,
    o.dimension,
    o.dimension_value,
    o.dimension_unit,
    c.commodity_code AS commodity_id,
    c.id AS source_record_id,
    c.year AS record_year
FROM (
-- Observations, with the names of what they refer to.
SELECT
    o.id,
    o.record_id,
    o.record_type,
    lower(p.name) AS parameter,
    o.value,
    lower(u.name) AS unit,
    lower(d.name) AS dimension,
    o.dimension_value,
    lower(du.name) AS dimension_unit
FROM observation AS o
LEFT JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
LEFT JOIN dimension_type AS d ON d.id = o.dimension_type_id
LEFT JOIN unit AS du ON du.id = o.dimension_unit_id
) AS o
JOIN usda_census_record AS c ON o.record_id = CAST(c.id AS varchar) AND o.record_type = 'usda_census_record'
JOIN usda_commodity AS commodity ON commodity.id = c.commodity_code
LEFT JOIN place AS l ON l.geoid = c.geoid;

-- create view usda_resource_commodity_view__query
CREATE VIEW usda_resource_commodity_view__query AS
SELECT DISTINCT r.name AS resource, map.usda_commodity_id AS commodity_id
FROM resource AS r
JOIN resource_usda_commodity_map AS map
    ON map.resource_id = r.id OR map.primary_ag_product_id = r.primary_ag_product_id;

-- create view usda_survey_view__query
CREATE VIEW usda_survey_view__query AS
SELECT
    o.id,
    lower(commodity.name) AS usda_crop,
    l.geoid,
    o.parameter,
    o.value,
    o.unit,
    o.dimension,
    o.dimension_value,
    o.dimension_unit,
    s.commodity_code AS commodity_id,
    s.id AS source_record_id,
    s.year AS record_year,
    s.survey_program_id,
    s.survey_period,
    s.reference_month,
    s.seasonal_flag
FROM (
-- Observations, with the names of what they refer to.
SELECT
    o.id,
    o.record_id,
    o.record_type,
    lower(p.name) AS parameter,
    o.value,
    lower(u.name) AS unit,
    lower(d.name) AS dimension,
    o.dimension_value,
    lower(du.name) AS dimension_unit
FROM observation AS o
LEFT JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
LEFT JOIN dimension_type AS d ON d.id = o.dimension_type_id
LEFT JOIN unit AS du ON du.id = o.dimension_unit_id
) AS o
JOIN usda_survey_record AS s ON o.record_id = CAST(s.id AS varchar) AND o.record_type = 'usda_survey_record'
JOIN usda_commodity AS commodity ON commodity.id = s.commodity_code
LEFT JOIN place AS l ON l.geoid = s.geoid;
