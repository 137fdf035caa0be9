A sequence that a crash may reset.
since PostgreSQL 15
--- from postgres
CREATE SEQUENCE ticket;

--- to postgres
CREATE UNLOGGED SEQUENCE ticket;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket SET UNLOGGED;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket SET LOGGED;

