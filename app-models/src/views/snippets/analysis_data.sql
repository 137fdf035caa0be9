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
FROM {{observed_values}} AS o
JOIN {{analysis_records}} AS a ON a.record_id = o.record_id AND a.record_type = o.record_type
JOIN resource AS r ON r.id = a.resource_id
LEFT JOIN {{sample_places}} AS s ON s.prepared_sample_id = a.prepared_sample_id
