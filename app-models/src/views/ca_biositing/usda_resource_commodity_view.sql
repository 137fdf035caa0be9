SELECT DISTINCT r.name AS resource, map.usda_commodity_id AS commodity_id
FROM resource AS r
JOIN resource_usda_commodity_map AS map
    ON map.resource_id = r.id OR map.primary_ag_product_id = r.primary_ag_product_id
