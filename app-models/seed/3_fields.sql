-- Where crops grow: what LandIQ saw on the shapes.
INSERT INTO landiq_record (id, record_id, dataset_id, polygon_id, main_crop, secondary_crop, confidence, irrigated, acres, county) VALUES
    (1, 'LIQ-1', 2, 1, 1, 3, 95, true, 120.5, 'Fresno'),
    (2, 'LIQ-2', 2, 2, 5, NULL, 90, true, 80.25, 'Kern'),
    (3, 'LIQ-3', 2, 3, 2, 6, 85, true, 240, 'San Joaquin'),
    (4, 'LIQ-4', 2, 4, 3, 1, 80, false, 60, 'Tulare')
ON CONFLICT DO NOTHING;
