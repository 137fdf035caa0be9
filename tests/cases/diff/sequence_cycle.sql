A sequence begins again at its end.
--- from postgres
CREATE SEQUENCE ticket;

--- to postgres
CREATE SEQUENCE ticket CYCLE;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket CYCLE;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket NO CYCLE;

