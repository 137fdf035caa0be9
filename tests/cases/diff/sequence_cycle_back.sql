A sequence begins again at its end. The other way round.
--- from postgres
CREATE SEQUENCE ticket CYCLE;

--- to postgres
CREATE SEQUENCE ticket;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket NO CYCLE;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket CYCLE;

