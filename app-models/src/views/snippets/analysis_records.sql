-- What was measured of a resource or a sample, whatever the measurement: one row a record.
SELECT record_id, 'calorimetry' AS record_type, resource_id, prepared_sample_id, dataset_id FROM calorimetry_record
UNION ALL
SELECT record_id, 'compositional', resource_id, prepared_sample_id, dataset_id FROM compositional_record
UNION ALL
SELECT record_id, 'fermentation', resource_id, prepared_sample_id, dataset_id FROM fermentation_record
UNION ALL
SELECT record_id, 'icp', resource_id, prepared_sample_id, dataset_id FROM icp_record
UNION ALL
SELECT record_id, 'pretreatment', resource_id, prepared_sample_id, dataset_id FROM pretreatment_record
UNION ALL
SELECT record_id, 'proximate', resource_id, prepared_sample_id, dataset_id FROM proximate_record
UNION ALL
SELECT record_id, 'ultimate', resource_id, prepared_sample_id, dataset_id FROM ultimate_record
UNION ALL
SELECT record_id, 'xrd', resource_id, prepared_sample_id, dataset_id FROM xrd_record
UNION ALL
SELECT record_id, 'xrf', resource_id, prepared_sample_id, dataset_id FROM xrf_record
