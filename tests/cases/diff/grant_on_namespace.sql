A role may use a schema and make things in it.
--- from postgres
CREATE SCHEMA lab;

--- to postgres
CREATE SCHEMA lab;
GRANT USAGE ON SCHEMA lab TO PUBLIC;
GRANT ALL ON SCHEMA lab TO case_writer;
GRANT CREATE ON SCHEMA public TO case_writer;

--- postgres up
-- create grant on schema lab to PUBLIC
GRANT USAGE ON SCHEMA lab TO PUBLIC;

-- create grant on schema lab to case_writer
GRANT ALL ON SCHEMA lab TO case_writer;

-- create grant on schema public to case_writer
GRANT CREATE ON SCHEMA public TO case_writer;

--- postgres down
-- drop grant on schema public to case_writer
REVOKE CREATE ON SCHEMA public FROM case_writer;

-- drop grant on schema lab to case_writer
REVOKE ALL ON SCHEMA lab FROM case_writer;

-- drop grant on schema lab to PUBLIC
REVOKE USAGE ON SCHEMA lab FROM PUBLIC;

