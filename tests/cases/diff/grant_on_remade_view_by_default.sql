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

--- postgres up
-- drop view labels
DROP VIEW labels;

-- drop grant on column ids.label to case_reader
REVOKE SELECT (label) ON TABLE ids FROM case_reader;

-- drop grant on view ids to PUBLIC
REVOKE SELECT ON TABLE ids FROM PUBLIC;

-- create grant on view ids to case_reader
GRANT SELECT ON TABLE ids TO case_reader;

-- drop view ids
DROP MATERIALIZED VIEW ids;

-- alter column sample.label: type character varying(20) -> character varying(40)
ALTER TABLE sample ALTER COLUMN label TYPE character varying(40);

-- create view ids
CREATE MATERIALIZED VIEW ids AS
SELECT label FROM sample;

-- drop grant on view ids to case_reader
REVOKE SELECT ON TABLE ids FROM case_reader;

-- create grant on column ids.label to case_reader
GRANT SELECT (label) ON TABLE ids TO case_reader;

-- create grant on view ids to PUBLIC
GRANT SELECT ON TABLE ids TO PUBLIC;

-- create view labels
CREATE VIEW labels AS
SELECT id, label FROM sample;

--- postgres down
-- drop view labels
DROP VIEW labels;

-- drop grant on view ids to PUBLIC
REVOKE SELECT ON TABLE ids FROM PUBLIC;

-- drop grant on column ids.label to case_reader
REVOKE SELECT (label) ON TABLE ids FROM case_reader;

-- create grant on view ids to case_reader
GRANT SELECT ON TABLE ids TO case_reader;

-- drop view ids
DROP MATERIALIZED VIEW ids;

-- alter column sample.label: type character varying(40) -> character varying(20)
ALTER TABLE sample ALTER COLUMN label TYPE character varying(20);

-- create view ids
CREATE MATERIALIZED VIEW ids AS
SELECT label FROM sample;

-- drop grant on view ids to case_reader
REVOKE SELECT ON TABLE ids FROM case_reader;

-- create grant on view ids to PUBLIC
GRANT SELECT ON TABLE ids TO PUBLIC;

-- create grant on column ids.label to case_reader
GRANT SELECT (label) ON TABLE ids TO case_reader;

-- create view labels
CREATE VIEW labels AS
SELECT id, label FROM sample;

--- postgres findings
up: converts-values: column sample.label: every value is converted from character varying(20) to character varying(40): one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.label: every value is converted from character varying(40) to character varying(20): one that does not convert stops the migration, and the table is locked meanwhile

