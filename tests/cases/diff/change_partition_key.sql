A partitioned table cannot get another key.

--- from postgres
CREATE TABLE sample (id int NOT NULL, mass int) PARTITION BY RANGE (id);

--- to postgres
CREATE TABLE sample (id int NOT NULL, mass int) PARTITION BY RANGE (mass);

--- postgres refuses
postgres cannot express table sample: PostgreSQL cannot change how a table is partitioned: make a new table, move the rows, and drop the old one

