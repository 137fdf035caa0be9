Sessions take several values at once. The other way round.
--- from postgres
CREATE SEQUENCE ticket CACHE 20;

--- to postgres
CREATE SEQUENCE ticket;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket CACHE 1;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket CACHE 20;

