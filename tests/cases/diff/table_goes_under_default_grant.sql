A table that goes while roles may read what comes.
--- said
--drop pass

--- from postgres
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;
CREATE TABLE pass (id integer);
REVOKE SELECT ON pass FROM case_reader;

--- to postgres
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;

--- postgres up
-- create grant on table pass to case_reader
GRANT SELECT ON TABLE pass TO case_reader;

-- drop table pass
DROP TABLE pass;

--- postgres down
-- create table pass
CREATE TABLE pass (
    id integer
);

-- drop grant on table pass to case_reader
REVOKE SELECT ON TABLE pass FROM case_reader;

--- postgres findings
up: drops-data: table pass: its rows are lost
down: comes-back-empty: table pass: it comes back without its rows

