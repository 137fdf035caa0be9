A table that goes, with what roles might do.
--- said
--drop visit

--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT ON visit TO case_reader;

--- to postgres


--- postgres up
-- drop grant on table visit to case_reader
REVOKE SELECT ON TABLE visit FROM case_reader;

-- drop table visit
DROP TABLE visit;

--- postgres down
-- create table visit
CREATE TABLE visit (
    id integer NOT NULL,
    label text,
    CONSTRAINT visit_pkey PRIMARY KEY (id)
);

-- create grant on table visit to case_reader
GRANT SELECT ON TABLE visit TO case_reader;

--- postgres findings
up: drops-data: table visit: its rows are lost
down: comes-back-empty: table visit: it comes back without its rows

