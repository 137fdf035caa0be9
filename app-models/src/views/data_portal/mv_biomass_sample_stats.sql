SELECT
    r.id AS resource_id,
    r.name AS resource_name,
    count(DISTINCT field.id) AS sample_count,
    count(DISTINCT supplier.id) AS supplier_count,
    count(DISTINCT a.dataset_id) AS dataset_count,
    count(DISTINCT a.record_id) AS total_record_count
FROM resource AS r
LEFT JOIN {{all_records}} AS a ON a.resource_id = r.id
LEFT JOIN prepared_sample AS prepared ON prepared.id = a.prepared_sample_id
LEFT JOIN field_sample AS field ON field.id = prepared.field_sample_id
LEFT JOIN provider AS supplier ON supplier.id = field.provider_id
GROUP BY r.id, r.name
