An extension moves to another schema.
--- from postgres
CREATE SCHEMA tools;
CREATE EXTENSION citext;

--- to postgres
CREATE SCHEMA tools;
CREATE EXTENSION citext SCHEMA tools;

--- postgres up
-- alter extension citext: definition
ALTER EXTENSION citext SET SCHEMA tools;

--- postgres down
-- alter extension citext: definition
ALTER EXTENSION citext SET SCHEMA public;

