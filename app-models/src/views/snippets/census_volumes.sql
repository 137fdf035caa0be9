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
