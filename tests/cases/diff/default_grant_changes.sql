A role may do other things with the tables that come.
--- from postgres
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT ON TABLES TO case_reader;

--- to postgres
ALTER DEFAULT PRIVILEGES GRANT SELECT, UPDATE ON TABLES TO case_reader;

--- postgres up
-- alter default grant tables to case_reader: definition
ALTER DEFAULT PRIVILEGES REVOKE INSERT ON TABLES FROM case_reader;
ALTER DEFAULT PRIVILEGES GRANT UPDATE ON TABLES TO case_reader;

--- postgres down
-- alter default grant tables to case_reader: definition
ALTER DEFAULT PRIVILEGES REVOKE UPDATE ON TABLES FROM case_reader;
ALTER DEFAULT PRIVILEGES GRANT INSERT ON TABLES TO case_reader;

