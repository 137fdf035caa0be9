A partitioned table goes, and its partitions before it.

--- from postgres
CREATE TABLE sample (id int, kind text) PARTITION BY LIST (kind);
CREATE TABLE sample_a PARTITION OF sample FOR VALUES IN ('a', 'b', NULL);

--- to postgres


--- said
--drop sample
--drop sample_a

--- rows
INSERT INTO sample VALUES (1, 'a');

--- postgres up
-- drop table sample_a
ALTER TABLE sample DETACH PARTITION sample_a;
DROP TABLE sample_a;

-- drop table sample
DROP TABLE sample;

--- postgres down
-- create table sample
CREATE TABLE sample (
    id integer,
    kind text
) PARTITION BY LIST (kind);

-- create table sample_a
CREATE TABLE sample_a PARTITION OF sample FOR VALUES IN ('a', 'b', NULL);

--- postgres findings
up: drops-data: table sample_a: its rows are lost
up: drops-data: table sample: its rows are lost
down: comes-back-empty: table sample: it comes back without its rows
down: comes-back-empty: table sample_a: it comes back without its rows

