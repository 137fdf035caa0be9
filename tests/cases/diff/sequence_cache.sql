Sessions take several values at once.
--- from postgres
CREATE SEQUENCE ticket;

--- to postgres
CREATE SEQUENCE ticket CACHE 20;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket CACHE 20;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket CACHE 1;

