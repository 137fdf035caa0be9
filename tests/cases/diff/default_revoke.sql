Not everybody may call the functions and use the types that come.
--- from postgres
CREATE SCHEMA lab;

--- to postgres
CREATE SCHEMA lab;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT ALL ON SCHEMAS TO case_writer;

--- postgres up
-- create default grant functions to PUBLIC
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- create default grant schemas to case_writer
ALTER DEFAULT PRIVILEGES GRANT ALL ON SCHEMAS TO case_writer;

-- create default grant types to PUBLIC
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;

--- postgres down
-- drop default grant types to PUBLIC
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO PUBLIC;

-- drop default grant schemas to case_writer
ALTER DEFAULT PRIVILEGES REVOKE ALL ON SCHEMAS FROM case_writer;

-- drop default grant functions to PUBLIC
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;

