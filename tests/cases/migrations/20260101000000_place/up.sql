CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO place (id, name) VALUES (1, 'Basel');
