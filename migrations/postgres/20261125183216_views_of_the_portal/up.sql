-- views of the portal
-- Revision 20261125183216, follows 20261125181525.

-- create schema ca_biositing
CREATE SCHEMA ca_biositing;

-- create schema data_portal
CREATE SCHEMA data_portal;

-- create view ca_biositing.analysis_average_view
CREATE MATERIALIZED VIEW ca_biositing.analysis_average_view AS
SELECT
    resource,
    geoid,
    parameter,
    avg(o.value) AS average_value,
    (
stddev(o.value)
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
CREATE UNIQUE INDEX idx_analysis_average_view_res_geo_param ON ca_biositing.analysis_average_view (resource, geoid, parameter, unit);
COMMENT ON MATERIALIZED VIEW ca_biositing.analysis_average_view IS 'The average of each parameter of each resource in each place.';

-- create view ca_biositing.analysis_data_view
CREATE MATERIALIZED VIEW ca_biositing.analysis_data_view AS
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
CREATE INDEX idx_analysis_data_view_geoid ON ca_biositing.analysis_data_view (geoid);
CREATE UNIQUE INDEX idx_analysis_data_view_id ON ca_biositing.analysis_data_view (id);
CREATE INDEX idx_analysis_data_view_parameter ON ca_biositing.analysis_data_view (parameter);
CREATE INDEX idx_analysis_data_view_resource ON ca_biositing.analysis_data_view (resource);
COMMENT ON MATERIALIZED VIEW ca_biositing.analysis_data_view IS 'Every value that an analysis observed, with its resource, its place and its units.';

-- create view ca_biositing.billion_ton_tileset_view
CREATE MATERIALIZED VIEW ca_biositing.billion_ton_tileset_view AS
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
COMMENT ON MATERIALIZED VIEW ca_biositing.billion_ton_tileset_view IS 'What a county could produce of a resource, for the tiles of the map.';

-- create view ca_biositing.landiq_record_view
CREATE MATERIALIZED VIEW ca_biositing.landiq_record_view AS
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
CREATE INDEX idx_landiq_record_view_geom ON ca_biositing.landiq_record_view USING gist (geom);
COMMENT ON MATERIALIZED VIEW ca_biositing.landiq_record_view IS 'Fields as LandIQ saw them, with the shape and the crop.';

-- create view ca_biositing.landiq_tileset_view
CREATE MATERIALIZED VIEW ca_biositing.landiq_tileset_view AS
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
CREATE INDEX idx_landiq_tileset_view_geom ON ca_biositing.landiq_tileset_view USING gist (geom);
COMMENT ON MATERIALIZED VIEW ca_biositing.landiq_tileset_view IS 'The same fields, for the tiles of the map.';

-- create view ca_biositing.usda_census_view
CREATE MATERIALIZED VIEW ca_biositing.usda_census_view AS
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
CREATE INDEX idx_usda_census_view_commodity_geoid ON ca_biositing.usda_census_view (commodity_id, geoid);
CREATE INDEX idx_usda_census_view_commodity_geoid_record ON ca_biositing.usda_census_view (commodity_id, geoid, source_record_id);
CREATE INDEX idx_usda_census_view_commodity_geoid_year ON ca_biositing.usda_census_view (commodity_id, geoid, record_year DESC NULLS LAST, source_record_id DESC);
CREATE INDEX idx_usda_census_view_geoid ON ca_biositing.usda_census_view (geoid);
CREATE UNIQUE INDEX idx_usda_census_view_id ON ca_biositing.usda_census_view (id);
CREATE INDEX idx_usda_census_view_usda_crop ON ca_biositing.usda_census_view (usda_crop);
COMMENT ON MATERIALIZED VIEW ca_biositing.usda_census_view IS 'What the agricultural census observed of a commodity in a county.';

-- create view ca_biositing.usda_resource_commodity_view
CREATE MATERIALIZED VIEW ca_biositing.usda_resource_commodity_view AS
SELECT DISTINCT r.name AS resource, map.usda_commodity_id AS commodity_id
FROM resource AS r
JOIN resource_usda_commodity_map AS map
    ON map.resource_id = r.id OR map.primary_ag_product_id = r.primary_ag_product_id;
COMMENT ON MATERIALIZED VIEW ca_biositing.usda_resource_commodity_view IS 'Which commodities of the USDA stand for a resource.';

-- create view ca_biositing.usda_survey_view
CREATE MATERIALIZED VIEW ca_biositing.usda_survey_view AS
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
COMMENT ON MATERIALIZED VIEW ca_biositing.usda_survey_view IS 'What a survey of the USDA observed of a commodity in a county.';

-- create view data_portal.mv_biomass_availability
CREATE MATERIALIZED VIEW data_portal.mv_biomass_availability AS
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
CREATE UNIQUE INDEX idx_mv_biomass_availability_resource_id ON data_portal.mv_biomass_availability (resource_id);
COMMENT ON MATERIALIZED VIEW data_portal.mv_biomass_availability IS 'When in the year a resource is there, and how much of it an acre gives.';

-- create view data_portal.mv_biomass_composition
CREATE MATERIALIZED VIEW data_portal.mv_biomass_composition AS
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
stddev(o.value)
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
CREATE INDEX idx_mv_biomass_composition_analysis_type ON data_portal.mv_biomass_composition (analysis_type);
CREATE INDEX idx_mv_biomass_composition_geoid_county ON data_portal.mv_biomass_composition (geoid, county);
CREATE UNIQUE INDEX idx_mv_biomass_composition_id ON data_portal.mv_biomass_composition (id);
CREATE INDEX idx_mv_biomass_composition_parameter_name ON data_portal.mv_biomass_composition (parameter_name);
CREATE INDEX idx_mv_biomass_composition_resource_analysis ON data_portal.mv_biomass_composition (resource_id, analysis_type);
CREATE INDEX idx_mv_biomass_composition_resource_geoid_analysis ON data_portal.mv_biomass_composition (resource_id, geoid, analysis_type);
CREATE INDEX idx_mv_biomass_composition_resource_id ON data_portal.mv_biomass_composition (resource_id);
CREATE INDEX idx_mv_biomass_composition_resource_parameter ON data_portal.mv_biomass_composition (resource_id, parameter_name);
COMMENT ON MATERIALIZED VIEW data_portal.mv_biomass_composition IS 'What a resource is composed of, by place and by analysis.';

-- create view data_portal.mv_biomass_county_production
CREATE MATERIALIZED VIEW data_portal.mv_biomass_county_production AS
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
CREATE UNIQUE INDEX idx_mv_biomass_county_production_id ON data_portal.mv_biomass_county_production (id);
COMMENT ON MATERIALIZED VIEW data_portal.mv_biomass_county_production IS 'What each county could produce of a resource, at a price.';

-- create view data_portal.mv_biomass_end_uses
CREATE MATERIALIZED VIEW data_portal.mv_biomass_end_uses AS
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
CREATE INDEX idx_mv_biomass_end_uses_resource_id ON data_portal.mv_biomass_end_uses (resource_id);
CREATE UNIQUE INDEX idx_mv_biomass_end_uses_resource_use_case ON data_portal.mv_biomass_end_uses (resource_id, use_case);
COMMENT ON MATERIALIZED VIEW data_portal.mv_biomass_end_uses IS 'What a resource is used for, and what that is worth.';

-- create view data_portal.mv_biomass_fermentation
CREATE MATERIALIZED VIEW data_portal.mv_biomass_fermentation AS
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
stddev(o.value)
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
CREATE INDEX idx_mv_biomass_fermentation_county ON data_portal.mv_biomass_fermentation (county);
CREATE INDEX idx_mv_biomass_fermentation_geoid ON data_portal.mv_biomass_fermentation (geoid);
CREATE UNIQUE INDEX idx_mv_biomass_fermentation_id ON data_portal.mv_biomass_fermentation (id);
CREATE INDEX idx_mv_biomass_fermentation_product_name ON data_portal.mv_biomass_fermentation (product_name);
CREATE INDEX idx_mv_biomass_fermentation_resource_id ON data_portal.mv_biomass_fermentation (resource_id);
CREATE INDEX idx_mv_biomass_fermentation_strain_name ON data_portal.mv_biomass_fermentation (strain_name);
COMMENT ON MATERIALIZED VIEW data_portal.mv_biomass_fermentation IS 'What fermentations made of a resource.';

-- create view data_portal.mv_biomass_gasification
CREATE MATERIALIZED VIEW data_portal.mv_biomass_gasification AS
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
stddev(o.value)
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
CREATE UNIQUE INDEX idx_mv_biomass_gasification_id ON data_portal.mv_biomass_gasification (id);
CREATE INDEX idx_mv_biomass_gasification_parameter_name ON data_portal.mv_biomass_gasification (parameter_name);
CREATE INDEX idx_mv_biomass_gasification_reactor_type ON data_portal.mv_biomass_gasification (reactor_type);
CREATE INDEX idx_mv_biomass_gasification_resource_id ON data_portal.mv_biomass_gasification (resource_id);
CREATE INDEX idx_mv_biomass_gasification_resource_reactor_param ON data_portal.mv_biomass_gasification (resource_id, reactor_type, parameter_name);
COMMENT ON MATERIALIZED VIEW data_portal.mv_biomass_gasification IS 'What gasifications made of a resource.';

-- create view data_portal.mv_biomass_pricing
CREATE MATERIALIZED VIEW data_portal.mv_biomass_pricing AS
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
CAST(x.report_end_date AS timestamp)
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
CREATE INDEX idx_mv_biomass_pricing_geoid_county ON data_portal.mv_biomass_pricing (geoid, county);
CREATE UNIQUE INDEX idx_mv_biomass_pricing_id ON data_portal.mv_biomass_pricing (id);
CREATE INDEX idx_mv_biomass_pricing_report_source_date ON data_portal.mv_biomass_pricing (report_source, report_date);
CREATE INDEX idx_mv_biomass_pricing_resource_date ON data_portal.mv_biomass_pricing (resource_id, report_date);
CREATE INDEX idx_mv_biomass_pricing_resource_id ON data_portal.mv_biomass_pricing (resource_id);
COMMENT ON MATERIALIZED VIEW data_portal.mv_biomass_pricing IS 'What was paid for a resource, where and when.';

-- create view data_portal.mv_biomass_sample_stats
CREATE MATERIALIZED VIEW data_portal.mv_biomass_sample_stats AS
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
CREATE UNIQUE INDEX idx_mv_biomass_sample_stats_resource_id ON data_portal.mv_biomass_sample_stats (resource_id);
COMMENT ON MATERIALIZED VIEW data_portal.mv_biomass_sample_stats IS 'How many samples, suppliers, datasets and records there are of a resource.';

-- create view data_portal.mv_biomass_search
CREATE MATERIALIZED VIEW data_portal.mv_biomass_search AS
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
stddev(o.value)
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
CAST(extract(year FROM q.report_date) AS integer)
) AS year,
        sum(o.value) AS volume,
        max(u.name) AS unit,
        count(DISTINCT q.geoid) AS counties
    FROM resource_production_record AS q
    JOIN observation AS o ON o.record_id = CAST(q.id AS varchar) AND o.record_type = 'resource_production_record'
    LEFT JOIN unit AS u ON u.id = o.unit_id
    GROUP BY q.resource_id, (
CAST(extract(year FROM q.report_date) AS integer)
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
array_remove(ARRAY[lower(d.resource_class), lower(d.resource_subclass), lower(d.primary_product)], NULL)
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
to_tsvector('english', concat_ws(' ', d.name, d.description, d.resource_class, d.resource_subclass, d.primary_product))
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
CREATE UNIQUE INDEX idx_mv_biomass_search_id ON data_portal.mv_biomass_search (id);
CREATE INDEX idx_mv_biomass_search_primary_product ON data_portal.mv_biomass_search (primary_product);
CREATE INDEX idx_mv_biomass_search_resource_class ON data_portal.mv_biomass_search (resource_class);
CREATE INDEX idx_mv_biomass_search_resource_subclass ON data_portal.mv_biomass_search (resource_subclass);
CREATE INDEX idx_mv_biomass_search_search_vector ON data_portal.mv_biomass_search USING gin (search_vector);
COMMENT ON MATERIALIZED VIEW data_portal.mv_biomass_search IS 'A line for each resource, for the search of the portal.';

-- create view data_portal.mv_biomass_volume_estimate
CREATE MATERIALIZED VIEW data_portal.mv_biomass_volume_estimate AS
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
CREATE INDEX idx_mv_biomass_volume_estimate_geoid ON data_portal.mv_biomass_volume_estimate (geoid);
CREATE UNIQUE INDEX idx_mv_biomass_volume_estimate_id ON data_portal.mv_biomass_volume_estimate (id);
CREATE INDEX idx_mv_biomass_volume_estimate_resource_id ON data_portal.mv_biomass_volume_estimate (resource_id);
CREATE INDEX idx_mv_biomass_volume_estimate_resource_year ON data_portal.mv_biomass_volume_estimate (resource_id, dataset_year);
COMMENT ON MATERIALIZED VIEW data_portal.mv_biomass_volume_estimate IS 'The residue that the crops of a county leave.';

-- create view data_portal.mv_usda_county_production
CREATE MATERIALIZED VIEW data_portal.mv_usda_county_production AS
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
CREATE INDEX idx_mv_usda_county_production_geoid ON data_portal.mv_usda_county_production (geoid);
CREATE UNIQUE INDEX idx_mv_usda_county_production_id ON data_portal.mv_usda_county_production (id);
CREATE INDEX idx_mv_usda_county_production_resource_id ON data_portal.mv_usda_county_production (resource_id);
COMMENT ON MATERIALIZED VIEW data_portal.mv_usda_county_production IS 'The production of a county by the census, and the biomass that goes with it.';

-- create grant on schema ca_biositing to biocirv_readonly
GRANT USAGE ON SCHEMA ca_biositing TO biocirv_readonly;

-- create grant on schema data_portal to biocirv_readonly
GRANT USAGE ON SCHEMA data_portal TO biocirv_readonly;

-- create grant on schema public to biocirv_readonly
GRANT USAGE ON SCHEMA public TO biocirv_readonly;

-- create grant on table ag_treatment to biocirv_readonly
GRANT SELECT ON TABLE ag_treatment TO biocirv_readonly;

-- create grant on table analysis_type to biocirv_readonly
GRANT SELECT ON TABLE analysis_type TO biocirv_readonly;

-- create grant on table api_key to biocirv_readonly
GRANT SELECT ON TABLE api_key TO biocirv_readonly;

-- create grant on table api_user to biocirv_readonly
GRANT SELECT ON TABLE api_user TO biocirv_readonly;

-- create grant on table autoclave_record to biocirv_readonly
GRANT SELECT ON TABLE autoclave_record TO biocirv_readonly;

-- create grant on table billion_ton2023_record to biocirv_readonly
GRANT SELECT ON TABLE billion_ton2023_record TO biocirv_readonly;

-- create grant on table bioconversion_method to biocirv_readonly
GRANT SELECT ON TABLE bioconversion_method TO biocirv_readonly;

-- create grant on table calorimetry_record to biocirv_readonly
GRANT SELECT ON TABLE calorimetry_record TO biocirv_readonly;

-- create grant on table collection_method to biocirv_readonly
GRANT SELECT ON TABLE collection_method TO biocirv_readonly;

-- create grant on table compositional_record to biocirv_readonly
GRANT SELECT ON TABLE compositional_record TO biocirv_readonly;

-- create grant on table contact to biocirv_readonly
GRANT SELECT ON TABLE contact TO biocirv_readonly;

-- create grant on table county_ag_report_record to biocirv_readonly
GRANT SELECT ON TABLE county_ag_report_record TO biocirv_readonly;

-- create grant on table data_source to biocirv_readonly
GRANT SELECT ON TABLE data_source TO biocirv_readonly;

-- create grant on table data_source_type to biocirv_readonly
GRANT SELECT ON TABLE data_source_type TO biocirv_readonly;

-- create grant on table dataset to biocirv_readonly
GRANT SELECT ON TABLE dataset TO biocirv_readonly;

-- create grant on table decon_vessel to biocirv_readonly
GRANT SELECT ON TABLE decon_vessel TO biocirv_readonly;

-- create grant on table dimension_type to biocirv_readonly
GRANT SELECT ON TABLE dimension_type TO biocirv_readonly;

-- create grant on table entity_lineage to biocirv_readonly
GRANT SELECT ON TABLE entity_lineage TO biocirv_readonly;

-- create grant on table enz_hydr_method to biocirv_readonly
GRANT SELECT ON TABLE enz_hydr_method TO biocirv_readonly;

-- create grant on table equipment to biocirv_readonly
GRANT SELECT ON TABLE equipment TO biocirv_readonly;

-- create grant on table etl_run to biocirv_readonly
GRANT SELECT ON TABLE etl_run TO biocirv_readonly;

-- create grant on table experiment to biocirv_readonly
GRANT SELECT ON TABLE experiment TO biocirv_readonly;

-- create grant on table experiment_analysis to biocirv_readonly
GRANT SELECT ON TABLE experiment_analysis TO biocirv_readonly;

-- create grant on table experiment_equipment to biocirv_readonly
GRANT SELECT ON TABLE experiment_equipment TO biocirv_readonly;

-- create grant on table experiment_method to biocirv_readonly
GRANT SELECT ON TABLE experiment_method TO biocirv_readonly;

-- create grant on table experiment_prepared_sample to biocirv_readonly
GRANT SELECT ON TABLE experiment_prepared_sample TO biocirv_readonly;

-- create grant on table facility_record to biocirv_readonly
GRANT SELECT ON TABLE facility_record TO biocirv_readonly;

-- create grant on table fermentation_record to biocirv_readonly
GRANT SELECT ON TABLE fermentation_record TO biocirv_readonly;

-- create grant on table field_sample to biocirv_readonly
GRANT SELECT ON TABLE field_sample TO biocirv_readonly;

-- create grant on table field_sample_condition to biocirv_readonly
GRANT SELECT ON TABLE field_sample_condition TO biocirv_readonly;

-- create grant on table field_storage_method to biocirv_readonly
GRANT SELECT ON TABLE field_storage_method TO biocirv_readonly;

-- create grant on table file_object_metadata to biocirv_readonly
GRANT SELECT ON TABLE file_object_metadata TO biocirv_readonly;

-- create grant on table ftnir_record to biocirv_readonly
GRANT SELECT ON TABLE ftnir_record TO biocirv_readonly;

-- create grant on table gasification_record to biocirv_readonly
GRANT SELECT ON TABLE gasification_record TO biocirv_readonly;

-- create grant on table gasification_timeseries to biocirv_readonly
GRANT SELECT ON TABLE gasification_timeseries TO biocirv_readonly;

-- create grant on table harvest_method to biocirv_readonly
GRANT SELECT ON TABLE harvest_method TO biocirv_readonly;

-- create grant on table icp_record to biocirv_readonly
GRANT SELECT ON TABLE icp_record TO biocirv_readonly;

-- create grant on table infrastructure_biodiesel_plants to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_biodiesel_plants TO biocirv_readonly;

-- create grant on table infrastructure_biosolids_facilities to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_biosolids_facilities TO biocirv_readonly;

-- create grant on table infrastructure_cafo_manure_locations to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_cafo_manure_locations TO biocirv_readonly;

-- create grant on table infrastructure_combustion_plants to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_combustion_plants TO biocirv_readonly;

-- create grant on table infrastructure_district_energy_systems to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_district_energy_systems TO biocirv_readonly;

-- create grant on table infrastructure_ethanol_biorefineries to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_ethanol_biorefineries TO biocirv_readonly;

-- create grant on table infrastructure_food_processing_facilities to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_food_processing_facilities TO biocirv_readonly;

-- create grant on table infrastructure_landfills to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_landfills TO biocirv_readonly;

-- create grant on table infrastructure_livestock_anaerobic_digesters to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_livestock_anaerobic_digesters TO biocirv_readonly;

-- create grant on table infrastructure_msw_to_energy_anaerobic_digesters to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_msw_to_energy_anaerobic_digesters TO biocirv_readonly;

-- create grant on table infrastructure_petroleum_pipelines to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_petroleum_pipelines TO biocirv_readonly;

-- create grant on table infrastructure_saf_and_renewable_diesel_plants to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_saf_and_renewable_diesel_plants TO biocirv_readonly;

-- create grant on table infrastructure_wastewater_treatment_plants to biocirv_readonly
GRANT SELECT ON TABLE infrastructure_wastewater_treatment_plants TO biocirv_readonly;

-- create grant on table landiq_record to biocirv_readonly
GRANT SELECT ON TABLE landiq_record TO biocirv_readonly;

-- create grant on table landiq_resource_mapping to biocirv_readonly
GRANT SELECT ON TABLE landiq_resource_mapping TO biocirv_readonly;

-- create grant on table lineage_group to biocirv_readonly
GRANT SELECT ON TABLE lineage_group TO biocirv_readonly;

-- create grant on table location_address to biocirv_readonly
GRANT SELECT ON TABLE location_address TO biocirv_readonly;

-- create grant on table location_resolution to biocirv_readonly
GRANT SELECT ON TABLE location_resolution TO biocirv_readonly;

-- create grant on table location_soil_type to biocirv_readonly
GRANT SELECT ON TABLE location_soil_type TO biocirv_readonly;

-- create grant on table method to biocirv_readonly
GRANT SELECT ON TABLE method TO biocirv_readonly;

-- create grant on table method_abbrev to biocirv_readonly
GRANT SELECT ON TABLE method_abbrev TO biocirv_readonly;

-- create grant on table method_assumption to biocirv_readonly
GRANT SELECT ON TABLE method_assumption TO biocirv_readonly;

-- create grant on table method_category to biocirv_readonly
GRANT SELECT ON TABLE method_category TO biocirv_readonly;

-- create grant on table method_standard to biocirv_readonly
GRANT SELECT ON TABLE method_standard TO biocirv_readonly;

-- create grant on table multilinestring to biocirv_readonly
GRANT SELECT ON TABLE multilinestring TO biocirv_readonly;

-- create grant on table observation to biocirv_readonly
GRANT SELECT ON TABLE observation TO biocirv_readonly;

-- create grant on table parameter to biocirv_readonly
GRANT SELECT ON TABLE parameter TO biocirv_readonly;

-- create grant on table parameter_category to biocirv_readonly
GRANT SELECT ON TABLE parameter_category TO biocirv_readonly;

-- create grant on table parameter_category_parameter to biocirv_readonly
GRANT SELECT ON TABLE parameter_category_parameter TO biocirv_readonly;

-- create grant on table parameter_unit to biocirv_readonly
GRANT SELECT ON TABLE parameter_unit TO biocirv_readonly;

-- create grant on table physical_characteristic to biocirv_readonly
GRANT SELECT ON TABLE physical_characteristic TO biocirv_readonly;

-- create grant on table place to biocirv_readonly
GRANT SELECT ON TABLE place TO biocirv_readonly;

-- create grant on table polygon to biocirv_readonly
GRANT SELECT ON TABLE polygon TO biocirv_readonly;

-- create grant on table preparation_method to biocirv_readonly
GRANT SELECT ON TABLE preparation_method TO biocirv_readonly;

-- create grant on table preparation_method_abbreviation to biocirv_readonly
GRANT SELECT ON TABLE preparation_method_abbreviation TO biocirv_readonly;

-- create grant on table prepared_sample to biocirv_readonly
GRANT SELECT ON TABLE prepared_sample TO biocirv_readonly;

-- create grant on table pretreatment_record to biocirv_readonly
GRANT SELECT ON TABLE pretreatment_record TO biocirv_readonly;

-- create grant on table pretreatment_setup to biocirv_readonly
GRANT SELECT ON TABLE pretreatment_setup TO biocirv_readonly;

-- create grant on table primary_ag_product to biocirv_readonly
GRANT SELECT ON TABLE primary_ag_product TO biocirv_readonly;

-- create grant on table processing_method to biocirv_readonly
GRANT SELECT ON TABLE processing_method TO biocirv_readonly;

-- create grant on table provider to biocirv_readonly
GRANT SELECT ON TABLE provider TO biocirv_readonly;

-- create grant on table proximate_record to biocirv_readonly
GRANT SELECT ON TABLE proximate_record TO biocirv_readonly;

-- create grant on table residue_factor to biocirv_readonly
GRANT SELECT ON TABLE residue_factor TO biocirv_readonly;

-- create grant on table resource to biocirv_readonly
GRANT SELECT ON TABLE resource TO biocirv_readonly;

-- create grant on table resource_availability to biocirv_readonly
GRANT SELECT ON TABLE resource_availability TO biocirv_readonly;

-- create grant on table resource_class to biocirv_readonly
GRANT SELECT ON TABLE resource_class TO biocirv_readonly;

-- create grant on table resource_counterfactual to biocirv_readonly
GRANT SELECT ON TABLE resource_counterfactual TO biocirv_readonly;

-- create grant on table resource_end_use_record to biocirv_readonly
GRANT SELECT ON TABLE resource_end_use_record TO biocirv_readonly;

-- create grant on table resource_image to biocirv_readonly
GRANT SELECT ON TABLE resource_image TO biocirv_readonly;

-- create grant on table resource_morphology to biocirv_readonly
GRANT SELECT ON TABLE resource_morphology TO biocirv_readonly;

-- create grant on table resource_price_record to biocirv_readonly
GRANT SELECT ON TABLE resource_price_record TO biocirv_readonly;

-- create grant on table resource_production_record to biocirv_readonly
GRANT SELECT ON TABLE resource_production_record TO biocirv_readonly;

-- create grant on table resource_storage_record to biocirv_readonly
GRANT SELECT ON TABLE resource_storage_record TO biocirv_readonly;

-- create grant on table resource_subclass to biocirv_readonly
GRANT SELECT ON TABLE resource_subclass TO biocirv_readonly;

-- create grant on table resource_transport_record to biocirv_readonly
GRANT SELECT ON TABLE resource_transport_record TO biocirv_readonly;

-- create grant on table resource_usda_commodity_map to biocirv_readonly
GRANT SELECT ON TABLE resource_usda_commodity_map TO biocirv_readonly;

-- create grant on table rgb_record to biocirv_readonly
GRANT SELECT ON TABLE rgb_record TO biocirv_readonly;

-- create grant on table soil_type to biocirv_readonly
GRANT SELECT ON TABLE soil_type TO biocirv_readonly;

-- create grant on table source_type to biocirv_readonly
GRANT SELECT ON TABLE source_type TO biocirv_readonly;

-- create grant on table strain to biocirv_readonly
GRANT SELECT ON TABLE strain TO biocirv_readonly;

-- create grant on table technical_assumption to biocirv_readonly
GRANT SELECT ON TABLE technical_assumption TO biocirv_readonly;

-- create grant on table ultimate_record to biocirv_readonly
GRANT SELECT ON TABLE ultimate_record TO biocirv_readonly;

-- create grant on table unit to biocirv_readonly
GRANT SELECT ON TABLE unit TO biocirv_readonly;

-- create grant on table usda_census_record to biocirv_readonly
GRANT SELECT ON TABLE usda_census_record TO biocirv_readonly;

-- create grant on table usda_commodity to biocirv_readonly
GRANT SELECT ON TABLE usda_commodity TO biocirv_readonly;

-- create grant on table usda_domain to biocirv_readonly
GRANT SELECT ON TABLE usda_domain TO biocirv_readonly;

-- create grant on table usda_market_record to biocirv_readonly
GRANT SELECT ON TABLE usda_market_record TO biocirv_readonly;

-- create grant on table usda_market_report to biocirv_readonly
GRANT SELECT ON TABLE usda_market_report TO biocirv_readonly;

-- create grant on table usda_statistic_category to biocirv_readonly
GRANT SELECT ON TABLE usda_statistic_category TO biocirv_readonly;

-- create grant on table usda_survey_program to biocirv_readonly
GRANT SELECT ON TABLE usda_survey_program TO biocirv_readonly;

-- create grant on table usda_survey_record to biocirv_readonly
GRANT SELECT ON TABLE usda_survey_record TO biocirv_readonly;

-- create grant on table usda_term_map to biocirv_readonly
GRANT SELECT ON TABLE usda_term_map TO biocirv_readonly;

-- create grant on table use_case to biocirv_readonly
GRANT SELECT ON TABLE use_case TO biocirv_readonly;

-- create grant on table xrd_record to biocirv_readonly
GRANT SELECT ON TABLE xrd_record TO biocirv_readonly;

-- create grant on table xrf_record to biocirv_readonly
GRANT SELECT ON TABLE xrf_record TO biocirv_readonly;

-- create grant on view ca_biositing.analysis_average_view to biocirv_readonly
GRANT SELECT ON TABLE ca_biositing.analysis_average_view TO biocirv_readonly;

-- create grant on view ca_biositing.analysis_data_view to biocirv_readonly
GRANT SELECT ON TABLE ca_biositing.analysis_data_view TO biocirv_readonly;

-- create grant on view ca_biositing.billion_ton_tileset_view to biocirv_readonly
GRANT SELECT ON TABLE ca_biositing.billion_ton_tileset_view TO biocirv_readonly;

-- create grant on view ca_biositing.landiq_record_view to biocirv_readonly
GRANT SELECT ON TABLE ca_biositing.landiq_record_view TO biocirv_readonly;

-- create grant on view ca_biositing.landiq_tileset_view to biocirv_readonly
GRANT SELECT ON TABLE ca_biositing.landiq_tileset_view TO biocirv_readonly;

-- create grant on view ca_biositing.usda_census_view to biocirv_readonly
GRANT SELECT ON TABLE ca_biositing.usda_census_view TO biocirv_readonly;

-- create grant on view ca_biositing.usda_resource_commodity_view to biocirv_readonly
GRANT SELECT ON TABLE ca_biositing.usda_resource_commodity_view TO biocirv_readonly;

-- create grant on view ca_biositing.usda_survey_view to biocirv_readonly
GRANT SELECT ON TABLE ca_biositing.usda_survey_view TO biocirv_readonly;

-- create grant on view data_portal.mv_biomass_availability to biocirv_readonly
GRANT SELECT ON TABLE data_portal.mv_biomass_availability TO biocirv_readonly;

-- create grant on view data_portal.mv_biomass_composition to biocirv_readonly
GRANT SELECT ON TABLE data_portal.mv_biomass_composition TO biocirv_readonly;

-- create grant on view data_portal.mv_biomass_county_production to biocirv_readonly
GRANT SELECT ON TABLE data_portal.mv_biomass_county_production TO biocirv_readonly;

-- create grant on view data_portal.mv_biomass_end_uses to biocirv_readonly
GRANT SELECT ON TABLE data_portal.mv_biomass_end_uses TO biocirv_readonly;

-- create grant on view data_portal.mv_biomass_fermentation to biocirv_readonly
GRANT SELECT ON TABLE data_portal.mv_biomass_fermentation TO biocirv_readonly;

-- create grant on view data_portal.mv_biomass_gasification to biocirv_readonly
GRANT SELECT ON TABLE data_portal.mv_biomass_gasification TO biocirv_readonly;

-- create grant on view data_portal.mv_biomass_pricing to biocirv_readonly
GRANT SELECT ON TABLE data_portal.mv_biomass_pricing TO biocirv_readonly;

-- create grant on view data_portal.mv_biomass_sample_stats to biocirv_readonly
GRANT SELECT ON TABLE data_portal.mv_biomass_sample_stats TO biocirv_readonly;

-- create grant on view data_portal.mv_biomass_search to biocirv_readonly
GRANT SELECT ON TABLE data_portal.mv_biomass_search TO biocirv_readonly;

-- create grant on view data_portal.mv_biomass_volume_estimate to biocirv_readonly
GRANT SELECT ON TABLE data_portal.mv_biomass_volume_estimate TO biocirv_readonly;

-- create grant on view data_portal.mv_usda_county_production to biocirv_readonly
GRANT SELECT ON TABLE data_portal.mv_usda_county_production TO biocirv_readonly;

-- create default grant tables in ca_biositing to biocirv_readonly
ALTER DEFAULT PRIVILEGES IN SCHEMA ca_biositing GRANT SELECT ON TABLES TO biocirv_readonly;

-- create default grant tables in data_portal to biocirv_readonly
ALTER DEFAULT PRIVILEGES IN SCHEMA data_portal GRANT SELECT ON TABLES TO biocirv_readonly;

-- create default grant tables in public to biocirv_readonly
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO biocirv_readonly;
