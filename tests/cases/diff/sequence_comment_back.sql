The comment of a sequence. The other way round.
--- from postgres
CREATE SEQUENCE ticket;
COMMENT ON SEQUENCE ticket IS 'drawn at the door';

--- to postgres
CREATE SEQUENCE ticket;

--- postgres up
-- alter sequence ticket: comment
COMMENT ON SEQUENCE ticket IS NULL;

--- postgres down
-- alter sequence ticket: comment
COMMENT ON SEQUENCE ticket IS 'drawn at the door';

