A sequence gets bounds; its place is brought into them. The other way round.
--- from postgres
CREATE SEQUENCE ticket MINVALUE 100 MAXVALUE 200;

--- to postgres
CREATE SEQUENCE ticket;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1;

--- postgres down
-- alter sequence ticket: definition
SELECT setval('ticket', greatest(least(last_value, 200), 100), is_called AND last_value BETWEEN 100 AND 200) FROM ticket;
ALTER SEQUENCE ticket MINVALUE 100 MAXVALUE 200 START WITH 100;

