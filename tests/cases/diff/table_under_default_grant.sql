A table that comes while roles may read what comes.
--- from postgres
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO case_writer;

--- to postgres
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO case_writer;
CREATE TABLE visit (id serial PRIMARY KEY, label text);
CREATE TABLE pass (id integer);
REVOKE SELECT ON pass FROM case_reader;
GRANT UPDATE ON pass TO case_writer;

--- postgres up
-- create table pass
CREATE TABLE pass (
    id integer
);

-- create table visit
CREATE TABLE visit (
    id serial,
    label text,
    CONSTRAINT visit_pkey PRIMARY KEY (id)
);

-- drop grant on table pass to case_reader
REVOKE SELECT ON TABLE pass FROM case_reader;

-- create grant on table pass to case_writer
GRANT UPDATE ON TABLE pass TO case_writer;

--- postgres down
-- drop grant on table pass to case_writer
REVOKE UPDATE ON TABLE pass FROM case_writer;

-- create grant on table pass to case_reader
GRANT SELECT ON TABLE pass TO case_reader;

-- drop table visit
DROP TABLE visit;

-- drop table pass
DROP TABLE pass;

--- postgres findings
down: drops-data: table visit: its rows are lost
down: drops-data: table pass: its rows are lost

