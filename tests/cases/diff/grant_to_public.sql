Everybody may read a table.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT ON visit TO PUBLIC;

--- postgres up
-- create grant on table visit to PUBLIC
GRANT SELECT ON TABLE visit TO PUBLIC;

--- postgres down
-- drop grant on table visit to PUBLIC
REVOKE SELECT ON TABLE visit FROM PUBLIC;

