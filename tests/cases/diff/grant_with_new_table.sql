A table that comes, with what roles may do.
--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT ON visit TO case_reader;
GRANT INSERT (label) ON visit TO case_writer;

--- postgres up
-- create table visit
CREATE TABLE visit (
    id integer NOT NULL,
    label text,
    CONSTRAINT visit_pkey PRIMARY KEY (id)
);

-- create grant on table visit to case_reader
GRANT SELECT ON TABLE visit TO case_reader;

-- create grant on column visit.label to case_writer
GRANT INSERT (label) ON TABLE visit TO case_writer;

--- postgres down
-- drop grant on column visit.label to case_writer
REVOKE INSERT (label) ON TABLE visit FROM case_writer;

-- drop grant on table visit to case_reader
REVOKE SELECT ON TABLE visit FROM case_reader;

-- drop table visit
DROP TABLE visit;

--- postgres findings
down: drops-data: table visit: its rows are lost

