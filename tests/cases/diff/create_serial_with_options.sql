A table whose serial counts in its own way.

--- to postgres
CREATE TABLE sample (
    id serial,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE sample_id_seq INCREMENT BY 10 START WITH 100;

--- postgres up
-- create table sample
CREATE SEQUENCE sample_id_seq AS integer INCREMENT BY 10 START WITH 100;
CREATE TABLE sample (
    id integer NOT NULL DEFAULT nextval('sample_id_seq'),
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE sample_id_seq OWNED BY sample.id;

--- postgres down
-- drop table sample
DROP TABLE sample;

--- postgres findings
down: drops-data: table sample: its rows are lost

