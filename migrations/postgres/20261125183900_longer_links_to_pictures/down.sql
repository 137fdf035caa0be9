-- Undoes: longer links to pictures
-- Revision 20261125183900.
-- Careful: column resource_morphology.morphology_uri: every value is converted from character varying to character varying(200): one that does not convert stops the migration, and the table is locked meanwhile.

-- drop view data_portal.mv_biomass_search
DROP MATERIALIZED VIEW data_portal.mv_biomass_search;

-- alter column resource_morphology.morphology_uri: type character varying -> character varying(200)
ALTER TABLE resource_morphology ALTER COLUMN morphology_uri TYPE character varying(200);

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
