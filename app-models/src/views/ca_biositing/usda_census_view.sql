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
FROM {{observed_values}} AS o
JOIN usda_census_record AS c ON o.record_id = CAST(c.id AS varchar) AND o.record_type = 'usda_census_record'
JOIN usda_commodity AS commodity ON commodity.id = c.commodity_code
LEFT JOIN place AS l ON l.geoid = c.geoid
