Not everybody may use the schema public. The other way round.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
REVOKE USAGE ON SCHEMA public FROM PUBLIC;

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);

--- postgres up
-- drop grant on schema public to PUBLIC
GRANT USAGE ON SCHEMA public TO PUBLIC;

--- postgres down
-- create grant on schema public to PUBLIC
REVOKE USAGE ON SCHEMA public FROM PUBLIC;

