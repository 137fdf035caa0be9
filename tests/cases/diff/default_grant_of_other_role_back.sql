What another role makes, everybody may read. The other way round.
--- from postgres
CREATE SCHEMA lab;
ALTER DEFAULT PRIVILEGES FOR ROLE case_writer IN SCHEMA lab GRANT SELECT ON TABLES TO PUBLIC;

--- to postgres
CREATE SCHEMA lab;

--- postgres up
-- drop default grant tables by case_writer in lab to PUBLIC
ALTER DEFAULT PRIVILEGES FOR ROLE case_writer IN SCHEMA lab REVOKE SELECT ON TABLES FROM PUBLIC;

--- postgres down
-- create default grant tables by case_writer in lab to PUBLIC
ALTER DEFAULT PRIVILEGES FOR ROLE case_writer IN SCHEMA lab GRANT SELECT ON TABLES TO PUBLIC;

