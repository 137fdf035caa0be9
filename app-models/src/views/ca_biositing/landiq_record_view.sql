SELECT
    q.record_id,
    g.geom,
    g.geoid,
    crop.name AS crop_name,
    q.acres,
    q.irrigated,
    q.confidence,
    q.dataset_id
FROM landiq_record AS q
JOIN polygon AS g ON g.id = q.polygon_id
LEFT JOIN primary_ag_product AS crop ON crop.id = q.main_crop
