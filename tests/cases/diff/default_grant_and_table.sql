A table that came after the default, and one that came before.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;
CREATE TABLE pass (id serial);

--- postgres up
-- create table pass
CREATE TABLE pass (
    id serial
);

-- create grant on table pass to case_reader
GRANT SELECT ON TABLE pass TO case_reader;

-- create default grant tables to case_reader
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;

--- postgres down
-- drop default grant tables to case_reader
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM case_reader;

-- drop grant on table pass to case_reader
REVOKE SELECT ON TABLE pass FROM case_reader;

-- drop table pass
DROP TABLE pass;

--- postgres findings
down: drops-data: table pass: its rows are lost

