SELECT
    o.id,
    lower(commodity.name) AS usda_crop,
    l.geoid,
    o.parameter,
    o.value,
    o.unit,
    o.dimension,
    o.dimension_value,
    o.dimension_unit,
    s.commodity_code AS commodity_id,
    s.id AS source_record_id,
    s.year AS record_year,
    s.survey_program_id,
    s.survey_period,
    s.reference_month,
    s.seasonal_flag
FROM {{observed_values}} AS o
JOIN usda_survey_record AS s ON o.record_id = CAST(s.id AS varchar) AND o.record_type = 'usda_survey_record'
JOIN usda_commodity AS commodity ON commodity.id = s.commodity_code
LEFT JOIN place AS l ON l.geoid = s.geoid
