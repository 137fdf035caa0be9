Everybody may read a table. The other way round.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT ON visit TO PUBLIC;

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);

--- postgres up
-- drop grant on table visit to PUBLIC
REVOKE SELECT ON TABLE visit FROM PUBLIC;

--- postgres down
-- create grant on table visit to PUBLIC
GRANT SELECT ON TABLE visit TO PUBLIC;

