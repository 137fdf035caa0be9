A sequence that a crash may reset. The other way round.
since PostgreSQL 15
--- from postgres
CREATE UNLOGGED SEQUENCE ticket;

--- to postgres
CREATE SEQUENCE ticket;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket SET LOGGED;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket SET UNLOGGED;

