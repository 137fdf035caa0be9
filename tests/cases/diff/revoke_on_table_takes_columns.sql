What is revoked on a table is revoked on its columns.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT (id), UPDATE (id) ON visit TO case_reader;
REVOKE SELECT ON visit FROM case_reader;

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);

--- postgres up
-- drop grant on column visit.id to case_reader
REVOKE UPDATE (id) ON TABLE visit FROM case_reader;

--- postgres down
-- create grant on column visit.id to case_reader
GRANT UPDATE (id) ON TABLE visit TO case_reader;

