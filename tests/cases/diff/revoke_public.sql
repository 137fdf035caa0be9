Not everybody may use the schema public.
--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);

--- to postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
REVOKE USAGE ON SCHEMA public FROM PUBLIC;

--- postgres up
-- create grant on schema public to PUBLIC
REVOKE USAGE ON SCHEMA public FROM PUBLIC;

--- postgres down
-- drop grant on schema public to PUBLIC
GRANT USAGE ON SCHEMA public TO PUBLIC;

