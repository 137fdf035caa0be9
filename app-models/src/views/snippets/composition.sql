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
    {{standard_deviation}} AS std_dev,
    count(*) AS observation_count
FROM {{all_records}} AS a
JOIN observation AS o ON o.record_id = a.record_id AND o.record_type = a.record_type
JOIN resource AS r ON r.id = a.resource_id
JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
LEFT JOIN {{sample_places}} AS s ON s.prepared_sample_id = a.prepared_sample_id
LEFT JOIN place AS l ON l.geoid = s.geoid
GROUP BY a.resource_id, r.name, a.record_type, p.name, s.geoid, l.county_name, u.name
