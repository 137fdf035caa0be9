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
