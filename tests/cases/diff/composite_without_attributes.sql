A composite type of nothing.
--- to postgres
CREATE TYPE nothing AS ();

--- postgres up
-- create composite type nothing
CREATE TYPE nothing AS ();

--- postgres down
-- drop composite type nothing
DROP TYPE nothing;

