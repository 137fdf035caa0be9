A table that comes with all that is said of the values of its columns.
since PostgreSQL 14

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN note SET STORAGE EXTERNAL;
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION pglz;
ALTER TABLE sample ALTER COLUMN mass SET STATISTICS 20;
ALTER TABLE sample ALTER COLUMN mass SET (n_distinct = 7);

--- postgres up
-- create table sample
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN note SET STORAGE EXTERNAL;
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION pglz;
ALTER TABLE sample ALTER COLUMN mass SET (n_distinct = 7);
ALTER TABLE ONLY sample ALTER COLUMN mass SET STATISTICS 20;

--- postgres down
-- drop table sample
DROP TABLE sample;

--- postgres findings
down: drops-data: table sample: its rows are lost

