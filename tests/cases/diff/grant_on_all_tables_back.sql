All tables that are there. The other way round.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
CREATE SCHEMA lab;
CREATE TABLE lab.pass (id integer);
GRANT SELECT ON ALL TABLES IN SCHEMA public, lab TO case_reader;

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
CREATE SCHEMA lab;
CREATE TABLE lab.pass (id integer);

--- postgres up
-- drop grant on table lab.pass to case_reader
REVOKE SELECT ON TABLE lab.pass FROM case_reader;

-- drop grant on table visit to case_reader
REVOKE SELECT ON TABLE visit FROM case_reader;

--- postgres down
-- create grant on table visit to case_reader
GRANT SELECT ON TABLE visit TO case_reader;

-- create grant on table lab.pass to case_reader
GRANT SELECT ON TABLE lab.pass TO case_reader;

