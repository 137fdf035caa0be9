A sequence of its own.
--- to postgres
CREATE SEQUENCE ticket;

--- postgres up
-- create sequence ticket
CREATE SEQUENCE ticket;

--- postgres down
-- drop sequence ticket
DROP SEQUENCE ticket;

