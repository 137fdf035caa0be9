SELECT
    id,
    record_id,
    record_type,
    resource_id,
    resource,
    geoid,
    parameter,
    value,
    unit,
    dimension,
    dimension_value,
    dimension_unit
FROM {{analysis_data}} AS o
