A sequence starts elsewhere when it is started again.
--- from postgres
CREATE SEQUENCE ticket;

--- to postgres
CREATE SEQUENCE ticket START WITH 1000;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket START WITH 1000;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket START WITH 1;

