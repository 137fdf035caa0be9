A role may count with the sequences that come in a schema. The other way round.
--- from postgres
CREATE SCHEMA lab;
ALTER DEFAULT PRIVILEGES IN SCHEMA lab GRANT USAGE ON SEQUENCES TO case_writer WITH GRANT OPTION;

--- to postgres
CREATE SCHEMA lab;

--- postgres up
-- drop default grant sequences in lab to case_writer
ALTER DEFAULT PRIVILEGES IN SCHEMA lab REVOKE USAGE ON SEQUENCES FROM case_writer;

--- postgres down
-- create default grant sequences in lab to case_writer
ALTER DEFAULT PRIVILEGES IN SCHEMA lab GRANT USAGE ON SEQUENCES TO case_writer WITH GRANT OPTION;

