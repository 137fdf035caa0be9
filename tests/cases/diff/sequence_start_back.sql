A sequence starts elsewhere when it is started again. The other way round.
--- from postgres
CREATE SEQUENCE ticket START WITH 1000;

--- to postgres
CREATE SEQUENCE ticket;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket START WITH 1;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket START WITH 1000;

