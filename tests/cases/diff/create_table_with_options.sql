A table that comes with all that is said of its storage.

--- to postgres
CREATE UNLOGGED TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
) WITH (fillfactor = 70, toast.autovacuum_enabled = false) TABLESPACE fast;
ALTER TABLE sample ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample FORCE ROW LEVEL SECURITY;
ALTER TABLE sample REPLICA IDENTITY USING INDEX sample_pkey;
ALTER TABLE sample CLUSTER ON sample_pkey;

--- postgres up
-- create table sample
CREATE UNLOGGED TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
) WITH (fillfactor = 70, toast.autovacuum_enabled = false) TABLESPACE fast;
ALTER TABLE sample ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample FORCE ROW LEVEL SECURITY;
ALTER TABLE sample REPLICA IDENTITY USING INDEX sample_pkey;
ALTER TABLE sample CLUSTER ON sample_pkey;

--- postgres down
-- drop table sample
DROP TABLE sample;

--- postgres findings
down: drops-data: table sample: its rows are lost

