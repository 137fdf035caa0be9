A role may count with the sequences that come in a schema.
--- from postgres
CREATE SCHEMA lab;

--- to postgres
CREATE SCHEMA lab;
ALTER DEFAULT PRIVILEGES IN SCHEMA lab GRANT USAGE ON SEQUENCES TO case_writer WITH GRANT OPTION;

--- postgres up
-- create default grant sequences in lab to case_writer
ALTER DEFAULT PRIVILEGES IN SCHEMA lab GRANT USAGE ON SEQUENCES TO case_writer WITH GRANT OPTION;

--- postgres down
-- drop default grant sequences in lab to case_writer
ALTER DEFAULT PRIVILEGES IN SCHEMA lab REVOKE USAGE ON SEQUENCES FROM case_writer;

