A role may no longer let others read.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT, UPDATE ON visit TO case_reader WITH GRANT OPTION;

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT ON visit TO case_reader;
GRANT UPDATE ON visit TO case_reader WITH GRANT OPTION;

--- postgres up
-- alter grant on table visit to case_reader: definition
REVOKE SELECT ON TABLE visit FROM case_reader;
GRANT SELECT ON TABLE visit TO case_reader;

--- postgres down
-- alter grant on table visit to case_reader: definition
GRANT SELECT ON TABLE visit TO case_reader WITH GRANT OPTION;

