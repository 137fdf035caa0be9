The key of a partitioned table: an expression, an operator class, a collation.

--- to postgres
CREATE TABLE sample (id int, name text) PARTITION BY RANGE (lower(name) COLLATE "C", (id % 10), name text_pattern_ops);
CREATE TABLE sample_a PARTITION OF sample FOR VALUES FROM ('a', 1, MINVALUE) TO ('m', MAXVALUE, MAXVALUE);

--- postgres up
-- create table sample
CREATE TABLE sample (
    id integer,
    name text
) PARTITION BY RANGE ((lower(name)) COLLATE "C", (id % 10), name text_pattern_ops);

-- create table sample_a
CREATE TABLE sample_a PARTITION OF sample FOR VALUES FROM ('a', 1, MINVALUE) TO ('m', MAXVALUE, MAXVALUE);

--- postgres down
-- drop table sample_a
ALTER TABLE sample DETACH PARTITION sample_a;
DROP TABLE sample_a;

-- drop table sample
DROP TABLE sample;

--- postgres findings
down: drops-data: table sample_a: its rows are lost
down: drops-data: table sample: its rows are lost

