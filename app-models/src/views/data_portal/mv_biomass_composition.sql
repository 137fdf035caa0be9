SELECT
    row_number() OVER (ORDER BY resource_id, analysis_type, parameter_name, geoid, unit) AS id,
    resource_id,
    resource_name,
    analysis_type,
    parameter_name,
    geoid,
    county,
    unit,
    avg_value,
    min_value,
    max_value,
    std_dev,
    observation_count
FROM {{composition}} AS composed
