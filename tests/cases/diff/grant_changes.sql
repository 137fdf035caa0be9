A role may do other things now.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT, INSERT ON visit TO case_reader;
GRANT SELECT (label) ON visit TO case_writer;

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT, DELETE ON visit TO case_reader;
GRANT UPDATE (label) ON visit TO case_writer;

--- postgres up
-- alter grant on table visit to case_reader: definition
REVOKE INSERT ON TABLE visit FROM case_reader;
GRANT DELETE ON TABLE visit TO case_reader;

-- alter grant on column visit.label to case_writer: definition
REVOKE SELECT (label) ON TABLE visit FROM case_writer;
GRANT UPDATE (label) ON TABLE visit TO case_writer;

--- postgres down
-- alter grant on column visit.label to case_writer: definition
REVOKE UPDATE (label) ON TABLE visit FROM case_writer;
GRANT SELECT (label) ON TABLE visit TO case_writer;

-- alter grant on table visit to case_reader: definition
REVOKE DELETE ON TABLE visit FROM case_reader;
GRANT INSERT ON TABLE visit TO case_reader;

