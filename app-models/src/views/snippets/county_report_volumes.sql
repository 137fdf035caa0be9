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
