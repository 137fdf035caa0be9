Partitions go while foreign keys refer to their parent, which stays or goes too.
--- from postgres
CREATE TABLE log (day date PRIMARY KEY, before date REFERENCES log) PARTITION BY RANGE (day);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
CREATE TABLE kept (id integer PRIMARY KEY) PARTITION BY HASH (id);
CREATE TABLE kept_0 PARTITION OF kept FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE kept_1 PARTITION OF kept FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE run (kept_id integer REFERENCES kept);
CREATE TABLE gone (kept_id integer REFERENCES kept);

--- rows
INSERT INTO log VALUES ('2024-01-01', NULL), ('2024-02-01', '2024-01-01'), ('2024-01-02', '2024-02-01');
INSERT INTO kept VALUES (1), (2), (3), (4);
INSERT INTO gone SELECT id FROM kept;

--- said
--drop log
--drop log_1
--drop log_2
--drop kept_1
--drop gone

--- to postgres
CREATE TABLE kept (id integer PRIMARY KEY) PARTITION BY HASH (id);
CREATE TABLE kept_0 PARTITION OF kept FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE run (kept_id integer REFERENCES kept);

--- postgres up
-- drop constraint gone.gone_kept_id_fkey
ALTER TABLE gone DROP CONSTRAINT gone_kept_id_fkey;

-- drop constraint log.log_before_fkey
ALTER TABLE log DROP CONSTRAINT log_before_fkey;

-- drop table log_2
ALTER TABLE log DETACH PARTITION log_2;
DROP TABLE log_2;

-- drop table log_1
ALTER TABLE log DETACH PARTITION log_1;
DROP TABLE log_1;

-- drop table log
DROP TABLE log;

-- drop table kept_1
ALTER TABLE kept DETACH PARTITION kept_1;
DROP TABLE kept_1;

-- drop table gone
DROP TABLE gone;

--- postgres down
-- create table gone
CREATE TABLE gone (
    kept_id integer
);

-- create table kept_1
CREATE TABLE kept_1 PARTITION OF kept FOR VALUES WITH (MODULUS 2, REMAINDER 1);

-- create table log
CREATE TABLE log (
    day date NOT NULL,
    before date,
    CONSTRAINT log_pkey PRIMARY KEY (day)
) PARTITION BY RANGE (day);

-- create table log_1
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');

-- create table log_2
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');

-- add constraint log.log_before_fkey
ALTER TABLE log ADD CONSTRAINT log_before_fkey FOREIGN KEY (before) REFERENCES log (day);

-- add constraint gone.gone_kept_id_fkey
ALTER TABLE gone ADD CONSTRAINT gone_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES kept (id);

--- postgres findings
up: drops-data: table log_2: its rows are lost
up: drops-data: table log_1: its rows are lost
up: drops-data: table log: its rows are lost
up: drops-data: table kept_1: its rows are lost
up: drops-data: table gone: its rows are lost
down: comes-back-empty: table gone: it comes back without its rows
down: comes-back-empty: table kept_1: it comes back without its rows
down: comes-back-empty: table log: it comes back without its rows
down: comes-back-empty: table log_1: it comes back without its rows
down: comes-back-empty: table log_2: it comes back without its rows

