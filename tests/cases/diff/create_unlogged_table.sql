A table that is empty after a crash, with a serial.

--- to postgres
CREATE UNLOGGED TABLE sample (
    id serial,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- postgres up
-- create table sample
CREATE UNLOGGED TABLE sample (
    id serial,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- postgres down
-- drop table sample
DROP TABLE sample;

--- postgres findings
down: drops-data: table sample: its rows are lost

