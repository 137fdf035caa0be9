A sequence of a smaller type. The other way round.
--- from postgres
CREATE SEQUENCE ticket AS smallint;

--- to postgres
CREATE SEQUENCE ticket;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket AS bigint MINVALUE 1 MAXVALUE 9223372036854775807;

--- postgres down
-- alter sequence ticket: definition
SELECT setval('ticket', greatest(least(last_value, 32767), 1), is_called AND last_value BETWEEN 1 AND 32767) FROM ticket;
ALTER SEQUENCE ticket AS smallint MINVALUE 1 MAXVALUE 32767;

