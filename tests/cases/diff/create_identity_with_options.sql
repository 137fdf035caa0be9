A table whose identity says all that it can.

--- to postgres
CREATE TABLE sample (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 50 INCREMENT BY 5 MINVALUE 10 MAXVALUE 5000 CACHE 7 CYCLE),
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- postgres up
-- create table sample
CREATE TABLE sample (
    id bigint GENERATED ALWAYS AS IDENTITY (INCREMENT BY 5 MINVALUE 10 MAXVALUE 5000 START WITH 50 CACHE 7 CYCLE),
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- postgres down
-- drop table sample
DROP TABLE sample;

--- postgres findings
down: drops-data: table sample: its rows are lost

