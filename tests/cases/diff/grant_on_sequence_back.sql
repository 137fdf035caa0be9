A role may count with a sequence of its own, and with that of a serial column. The other way round.
--- from postgres
CREATE SEQUENCE ticket;
CREATE TABLE visit (id serial);
GRANT SELECT ON ticket TO case_reader;
GRANT USAGE ON SEQUENCE ticket, visit_id_seq TO case_writer;

--- to postgres
CREATE SEQUENCE ticket;
CREATE TABLE visit (id serial);

--- postgres up
-- drop grant on sequence visit_id_seq to case_writer
REVOKE USAGE ON SEQUENCE visit_id_seq FROM case_writer;

-- drop grant on sequence ticket to case_writer
REVOKE USAGE ON SEQUENCE ticket FROM case_writer;

-- drop grant on sequence ticket to case_reader
REVOKE SELECT ON SEQUENCE ticket FROM case_reader;

--- postgres down
-- create grant on sequence ticket to case_reader
GRANT SELECT ON SEQUENCE ticket TO case_reader;

-- create grant on sequence ticket to case_writer
GRANT USAGE ON SEQUENCE ticket TO case_writer;

-- create grant on sequence visit_id_seq to case_writer
GRANT USAGE ON SEQUENCE visit_id_seq TO case_writer;

