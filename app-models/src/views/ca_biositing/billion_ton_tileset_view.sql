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
LEFT JOIN unit AS u ON u.id = b.production_unit_id
