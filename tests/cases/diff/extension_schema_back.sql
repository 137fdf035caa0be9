An extension moves to another schema. The other way round.
--- from postgres
CREATE SCHEMA tools;
CREATE EXTENSION citext SCHEMA tools;

--- to postgres
CREATE SCHEMA tools;
CREATE EXTENSION citext;

--- postgres up
-- alter extension citext: definition
ALTER EXTENSION citext SET SCHEMA public;

--- postgres down
-- alter extension citext: definition
ALTER EXTENSION citext SET SCHEMA tools;

