A sequence takes larger steps.
--- from postgres
CREATE SEQUENCE ticket;

--- rows
SELECT setval('ticket', 77);

--- to postgres
CREATE SEQUENCE ticket INCREMENT BY 10;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket INCREMENT BY 10;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket INCREMENT BY 1;

