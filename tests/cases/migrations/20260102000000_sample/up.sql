CREATE TABLE sample (id INTEGER PRIMARY KEY, place_id INTEGER NOT NULL REFERENCES place (id));
INSERT INTO sample (id, place_id) VALUES (1, 1);
