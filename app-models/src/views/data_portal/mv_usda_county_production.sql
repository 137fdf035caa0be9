SELECT
    row_number() OVER (ORDER BY r.id, census.geoid, census.year, census.id) AS id,
    r.id AS resource_id,
    r.name AS resource_name,
    product.name AS primary_ag_product,
    l.geoid,
    l.county_name AS county,
    l.state_name AS state,
    census.year AS dataset_year,
    census.volume AS primary_product_volume,
    census.unit AS volume_unit,
    census.acres AS production_acres,
    CAST(NULL AS text) AS known_biomass_volume,
    CAST(census.acres AS double precision) * available.dry_tons_per_acre AS calculated_estimate_volume,
    'dry tons' AS biomass_unit
FROM {{census_volumes}} AS census
JOIN resource_usda_commodity_map AS map ON map.usda_commodity_id = census.commodity_id
JOIN primary_ag_product AS product ON product.id = map.primary_ag_product_id
JOIN resource AS r ON r.primary_ag_product_id = product.id
LEFT JOIN {{availability}} AS available ON available.resource_id = r.id
LEFT JOIN place AS l ON l.geoid = census.geoid
