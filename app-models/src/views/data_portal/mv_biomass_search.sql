WITH measured AS (
    SELECT resource_id, lower(parameter_name) AS parameter, avg(avg_value) AS value
    FROM {{composition}} AS composed
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
    FROM {{all_records}} AS records
    GROUP BY resource_id
),
production AS (
    SELECT
        q.resource_id,
        {{report_year}} AS year,
        sum(o.value) AS volume,
        max(u.name) AS unit,
        count(DISTINCT q.geoid) AS counties
    FROM resource_production_record AS q
    JOIN observation AS o ON o.record_id = CAST(q.id AS varchar) AND o.record_type = 'resource_production_record'
    LEFT JOIN unit AS u ON u.id = o.unit_id
    GROUP BY q.resource_id, {{report_year}}
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
    FROM {{volume_estimates}} AS estimate
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
    {{tags}} AS tags,
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
    {{search_vector}} AS search_vector
FROM described AS d
LEFT JOIN contents AS c ON c.resource_id = d.id
LEFT JOIN kinds AS k ON k.resource_id = d.id
LEFT JOIN produced ON produced.resource_id = d.id
LEFT JOIN estimated ON estimated.resource_id = d.id
LEFT JOIN {{availability}} AS season ON season.resource_id = d.id
