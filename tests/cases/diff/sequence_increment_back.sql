A sequence takes larger steps. The other way round.
--- from postgres
CREATE SEQUENCE ticket INCREMENT BY 10;

--- to postgres
CREATE SEQUENCE ticket;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket INCREMENT BY 1;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket INCREMENT BY 10;

