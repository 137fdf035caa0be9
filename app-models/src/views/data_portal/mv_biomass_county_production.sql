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
LEFT JOIN unit AS eu ON eu.id = b.energy_content_unit_id
