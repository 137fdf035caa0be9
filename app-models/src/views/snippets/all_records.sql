-- The analysis records, and those that have no place in the analysis views.
SELECT record_id, record_type, resource_id, prepared_sample_id, dataset_id FROM {{analysis_records}} AS analysis
UNION ALL
SELECT record_id, 'ftnir', resource_id, prepared_sample_id, dataset_id FROM ftnir_record
UNION ALL
SELECT record_id, 'gasification', resource_id, prepared_sample_id, dataset_id FROM gasification_record
