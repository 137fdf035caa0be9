-- The production of a product in a county and a year, by either source.
SELECT
    geoid,
    year,
    primary_ag_product_id,
    volume,
    unit,
    acres,
    'county report' AS source
FROM {{county_report_volumes}} AS report
UNION ALL
SELECT
    census.geoid,
    census.year,
    map.primary_ag_product_id,
    census.volume,
    census.unit,
    census.acres,
    'census'
FROM {{census_volumes}} AS census
JOIN usda_commodity AS commodity ON commodity.id = census.commodity_id
JOIN resource_usda_commodity_map AS map ON map.usda_commodity_id = commodity.id
