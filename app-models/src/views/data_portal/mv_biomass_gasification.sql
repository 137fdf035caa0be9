SELECT
    row_number() OVER (ORDER BY r.id, vessel.name, lower(p.name), s.geoid, u.name) AS id,
    r.id AS resource_id,
    r.name AS resource_name,
    vessel.name AS reactor_type,
    lower(p.name) AS parameter_name,
    s.geoid,
    avg(o.value) AS avg_value,
    min(o.value) AS min_value,
    max(o.value) AS max_value,
    {{standard_deviation}} AS std_dev,
    count(*) AS observation_count,
    u.name AS unit
FROM gasification_record AS g
JOIN observation AS o ON o.record_id = g.record_id AND o.record_type = 'gasification'
JOIN resource AS r ON r.id = g.resource_id
JOIN parameter AS p ON p.id = o.parameter_id
LEFT JOIN unit AS u ON u.id = o.unit_id
LEFT JOIN decon_vessel AS vessel ON vessel.id = g.reactor_type_id
LEFT JOIN {{sample_places}} AS s ON s.prepared_sample_id = g.prepared_sample_id
GROUP BY r.id, r.name, vessel.name, lower(p.name), s.geoid, u.name
