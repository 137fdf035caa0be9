A role may read the tables that come.
--- from postgres
CREATE SCHEMA lab;

--- to postgres
CREATE SCHEMA lab;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;

--- postgres up
-- create default grant tables to case_reader
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;

--- postgres down
-- drop default grant tables to case_reader
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM case_reader;

