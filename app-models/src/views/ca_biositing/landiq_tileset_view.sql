SELECT
    q.id,
    g.geom,
    crop.name AS main_crop,
    q.acres,
    q.county,
    g.geoid,
    q.dataset_id AS tileset_id
FROM landiq_record AS q
JOIN polygon AS g ON g.id = q.polygon_id
LEFT JOIN primary_ag_product AS crop ON crop.id = q.main_crop
