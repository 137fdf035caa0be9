A type changes under a view that has its privileges by default, and under one that has more, less, and some on a column.
--- from postgres
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;
CREATE TABLE sample (id integer, label varchar(20));
CREATE VIEW labels AS SELECT id, label FROM sample;
CREATE MATERIALIZED VIEW ids AS SELECT label FROM sample;
REVOKE SELECT ON ids FROM case_reader;
GRANT SELECT (label) ON ids TO case_reader;
GRANT SELECT ON ids TO PUBLIC;

--- to postgres
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO case_reader;
CREATE TABLE sample (id integer, label varchar(40));
CREATE VIEW labels AS SELECT id, label FROM sample;
CREATE MATERIALIZED VIEW ids AS SELECT label FROM sample;
REVOKE SELECT ON ids FROM case_reader;
GRANT SELECT (label) ON ids TO case_reader;
GRANT SELECT ON ids TO PUBLIC;
