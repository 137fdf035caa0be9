-- Shapes of fields, small squares.
INSERT INTO polygon (id, geoid, geom, dataset_id) VALUES
    (1, '06019', ST_MakeEnvelope(-119.8, 36.7, -119.79, 36.71, 4326), 2),
    (2, '06029', ST_MakeEnvelope(-119.0, 35.3, -118.99, 35.31, 4326), 2),
    (3, '06077', ST_MakeEnvelope(-121.3, 37.9, -121.29, 37.91, 4326), 2),
    (4, '06107', ST_MakeEnvelope(-119.3, 36.2, -119.29, 36.21, 4326), 2)
ON CONFLICT DO NOTHING;
