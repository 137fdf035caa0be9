A role may do everything with a table. The other way round.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT ALL PRIVILEGES ON TABLE visit TO case_writer;

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);

--- postgres up
-- drop grant on table visit to case_writer
REVOKE ALL ON TABLE visit FROM case_writer;

--- postgres down
-- create grant on table visit to case_writer
GRANT ALL ON TABLE visit TO case_writer;

