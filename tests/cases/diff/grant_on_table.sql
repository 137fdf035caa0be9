A role may read and write a table.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT, INSERT ON visit TO case_reader;

--- postgres up
-- create grant on table visit to case_reader
GRANT INSERT, SELECT ON TABLE visit TO case_reader;

--- postgres down
-- drop grant on table visit to case_reader
REVOKE INSERT, SELECT ON TABLE visit FROM case_reader;

