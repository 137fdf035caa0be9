A sequence turns round.
--- from postgres
CREATE SEQUENCE ticket;

--- to postgres
CREATE SEQUENCE ticket INCREMENT BY -1;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket MINVALUE -9223372036854775808;
SELECT setval('ticket', greatest(least(last_value, -1), -9223372036854775808), is_called AND last_value BETWEEN -9223372036854775808 AND -1) FROM ticket;
ALTER SEQUENCE ticket INCREMENT BY -1 MAXVALUE -1 START WITH -1;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket MAXVALUE 9223372036854775807;
SELECT setval('ticket', greatest(least(last_value, 9223372036854775807), 1), is_called AND last_value BETWEEN 1 AND 9223372036854775807) FROM ticket;
ALTER SEQUENCE ticket INCREMENT BY 1 MINVALUE 1 START WITH 1;

