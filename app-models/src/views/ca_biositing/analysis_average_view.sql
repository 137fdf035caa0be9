SELECT
    resource,
    geoid,
    parameter,
    avg(o.value) AS average_value,
    {{standard_deviation}} AS standard_deviation,
    unit,
    count(*) AS observation_count
FROM {{analysis_data}} AS o
GROUP BY resource, geoid, parameter, unit
