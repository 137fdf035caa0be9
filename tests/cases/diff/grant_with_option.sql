A role may let others read.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT ON visit TO case_reader WITH GRANT OPTION;

--- postgres up
-- create grant on table visit to case_reader
GRANT SELECT ON TABLE visit TO case_reader WITH GRANT OPTION;

--- postgres down
-- drop grant on table visit to case_reader
REVOKE SELECT ON TABLE visit FROM case_reader;

