A role may read the tables that come. The other way round.
--- from postgres
CREATE SCHEMA lab;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;

--- to postgres
CREATE SCHEMA lab;

--- postgres up
-- drop default grant tables to case_reader
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM case_reader;

--- postgres down
-- create default grant tables to case_reader
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;

