WITH quotes AS (
    SELECT
        CAST(m.id AS varchar) AS record_id,
        'usda_market_record' AS record_type,
        map.resource_id,
        address.geography_id AS geoid,
        m.report_date,
        source.name AS report_source,
        m.market_type_category,
        m.sale_type
    FROM usda_market_record AS m
    JOIN usda_market_report AS report ON report.id = m.report_id
    JOIN usda_commodity AS commodity ON commodity.id = m.commodity_id
    JOIN resource_usda_commodity_map AS map ON map.usda_commodity_id = commodity.id
    LEFT JOIN data_source AS source ON source.id = report.source_id
    LEFT JOIN location_address AS address ON address.id = report.office_city_id
    UNION ALL
    SELECT
        CAST(x.id AS varchar),
        'resource_price_record',
        x.resource_id,
        x.geoid,
        {{end_of_report}},
        source.name,
        CAST(NULL AS varchar),
        x.freight_terms
    FROM resource_price_record AS x
    LEFT JOIN data_source AS source ON source.id = x.source_id
)
SELECT
    row_number() OVER (ORDER BY r.id, q.report_date, q.report_source, l.geoid, u.name, q.market_type_category, q.sale_type) AS id,
    r.id AS resource_id,
    r.name AS resource_name,
    l.geoid,
    l.county_name AS county,
    l.county_fips,
    l.state_name AS state,
    q.report_date,
    q.report_source,
    q.market_type_category,
    q.sale_type,
    min(o.value) AS price_min,
    max(o.value) AS price_max,
    avg(o.value) AS price_avg,
    u.name AS price_unit
FROM quotes AS q
JOIN resource AS r ON r.id = q.resource_id
JOIN observation AS o ON o.record_id = q.record_id AND o.record_type = q.record_type
JOIN parameter AS p ON p.id = o.parameter_id AND p.name LIKE 'price%'
LEFT JOIN unit AS u ON u.id = o.unit_id
LEFT JOIN place AS l ON l.geoid = q.geoid
GROUP BY
    r.id,
    r.name,
    l.geoid,
    l.county_name,
    l.county_fips,
    l.state_name,
    q.report_date,
    q.report_source,
    q.market_type_category,
    q.sale_type,
    u.name
