-- The residue that the production of a product leaves, by the factors of the resource.
SELECT
    r.id AS resource_id,
    r.name AS resource_name,
    v.geoid,
    l.county_name AS county,
    l.county_fips,
    l.state_name AS state,
    v.year AS dataset_year,
    v.volume AS production_volume,
    v.acres AS county_crop_acres,
    CAST(v.unit AS varchar) AS production_unit,
    f.factor_min,
    f.factor_mid,
    f.factor_max,
    v.volume * f.factor_min AS estimated_residue_volume_min,
    v.volume * f.factor_mid AS estimated_residue_volume_mid,
    v.volume * f.factor_max AS estimated_residue_volume_max,
    CAST(v.source AS varchar) AS volume_source,
    CAST('dry tons' AS varchar) AS biomass_unit
FROM {{product_volumes}} AS v
JOIN primary_ag_product AS product ON product.id = v.primary_ag_product_id
JOIN resource AS r ON r.primary_ag_product_id = product.id
JOIN residue_factor AS f ON f.resource_id = r.id
LEFT JOIN place AS l ON l.geoid = v.geoid
