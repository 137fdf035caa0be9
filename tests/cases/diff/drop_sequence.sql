A sequence that goes, by its name.
--- said
--drop ticket

--- from postgres
CREATE SEQUENCE ticket START WITH 5;

--- to postgres


--- postgres up
-- drop sequence ticket
DROP SEQUENCE ticket;

--- postgres down
-- create sequence ticket
CREATE SEQUENCE ticket START WITH 5;

