-- Where the material of a prepared sample was collected.
SELECT prepared.id AS prepared_sample_id, address.geography_id AS geoid
FROM prepared_sample AS prepared
JOIN field_sample AS field ON field.id = prepared.field_sample_id
LEFT JOIN location_address AS address ON address.id = field.sampling_location_id
