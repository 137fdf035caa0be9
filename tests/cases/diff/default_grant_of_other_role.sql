What another role makes, everybody may read.
--- from postgres
CREATE SCHEMA lab;

--- to postgres
CREATE SCHEMA lab;
ALTER DEFAULT PRIVILEGES FOR ROLE case_writer IN SCHEMA lab GRANT SELECT ON TABLES TO PUBLIC;

--- postgres up
-- create default grant tables by case_writer in lab to PUBLIC
ALTER DEFAULT PRIVILEGES FOR ROLE case_writer IN SCHEMA lab GRANT SELECT ON TABLES TO PUBLIC;

--- postgres down
-- drop default grant tables by case_writer in lab to PUBLIC
ALTER DEFAULT PRIVILEGES FOR ROLE case_writer IN SCHEMA lab REVOKE SELECT ON TABLES FROM PUBLIC;

