New heirs and partitions of tables whose checks need not hold for all rows that were there.
--- from postgres
CREATE TABLE sample (id integer);
ALTER TABLE sample ADD CONSTRAINT sample_check CHECK (id > 0) NOT VALID;
CREATE TABLE log (day date) PARTITION BY RANGE (day);
ALTER TABLE log ADD CONSTRAINT late CHECK (day > '2020-01-01') NOT VALID;

--- rows
INSERT INTO sample VALUES (1);

--- to postgres
CREATE TABLE sample (id integer);
ALTER TABLE sample ADD CONSTRAINT sample_check CHECK (id > 0) NOT VALID;
CREATE TABLE heir (own integer) INHERITS (sample);
CREATE TABLE log (day date) PARTITION BY RANGE (day);
ALTER TABLE log ADD CONSTRAINT late CHECK (day > '2020-01-01') NOT VALID;
CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

--- postgres up
-- create table heir
CREATE TABLE heir (
    own integer
) INHERITS (sample);

-- create table log_2024
CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

--- postgres down
-- drop table log_2024
ALTER TABLE log DETACH PARTITION log_2024;
DROP TABLE log_2024;

-- drop table heir
DROP TABLE heir;

--- postgres findings
down: drops-data: table log_2024: its rows are lost
down: drops-data: table heir: its rows are lost

