One partition goes; the table stays.

--- from postgres
CREATE TABLE sample (id int NOT NULL, mass int) PARTITION BY RANGE (id);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES FROM (1) TO (10);
CREATE TABLE sample_2 PARTITION OF sample FOR VALUES FROM (10) TO (20);

--- to postgres
CREATE TABLE sample (id int NOT NULL, mass int) PARTITION BY RANGE (id);
CREATE TABLE sample_1 PARTITION OF sample FOR VALUES FROM (1) TO (10);

--- said
--drop sample_2

--- rows
INSERT INTO sample VALUES (1, 1);

--- postgres up
-- drop table sample_2
ALTER TABLE sample DETACH PARTITION sample_2;
DROP TABLE sample_2;

--- postgres down
-- create table sample_2
CREATE TABLE sample_2 PARTITION OF sample FOR VALUES FROM (10) TO (20);

--- postgres findings
up: drops-data: table sample_2: its rows are lost
down: comes-back-empty: table sample_2: it comes back without its rows

