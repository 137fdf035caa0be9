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
GROUP BY r.id, r.name, uses.name
