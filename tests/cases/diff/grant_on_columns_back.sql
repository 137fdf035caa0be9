A role may read one column and write another. The other way round.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT (id, label), UPDATE (label) ON visit TO case_reader;

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);

--- postgres up
-- drop grant on column visit.label to case_reader
REVOKE SELECT (label), UPDATE (label) ON TABLE visit FROM case_reader;

-- drop grant on column visit.id to case_reader
REVOKE SELECT (id) ON TABLE visit FROM case_reader;

--- postgres down
-- create grant on column visit.id to case_reader
GRANT SELECT (id) ON TABLE visit TO case_reader;

-- create grant on column visit.label to case_reader
GRANT SELECT (label), UPDATE (label) ON TABLE visit TO case_reader;

