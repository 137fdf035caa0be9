Several roles, several tables, in one statement.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
CREATE TABLE pass (id integer);

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
CREATE TABLE pass (id integer);
GRANT SELECT, DELETE ON visit, pass TO case_reader, case_writer;

--- postgres up
-- create grant on table pass to case_reader
GRANT DELETE, SELECT ON TABLE pass TO case_reader;

-- create grant on table pass to case_writer
GRANT DELETE, SELECT ON TABLE pass TO case_writer;

-- create grant on table visit to case_reader
GRANT DELETE, SELECT ON TABLE visit TO case_reader;

-- create grant on table visit to case_writer
GRANT DELETE, SELECT ON TABLE visit TO case_writer;

--- postgres down
-- drop grant on table visit to case_writer
REVOKE DELETE, SELECT ON TABLE visit FROM case_writer;

-- drop grant on table visit to case_reader
REVOKE DELETE, SELECT ON TABLE visit FROM case_reader;

-- drop grant on table pass to case_writer
REVOKE DELETE, SELECT ON TABLE pass FROM case_writer;

-- drop grant on table pass to case_reader
REVOKE DELETE, SELECT ON TABLE pass FROM case_reader;

