The comment of a sequence.
--- from postgres
CREATE SEQUENCE ticket;

--- to postgres
CREATE SEQUENCE ticket;
COMMENT ON SEQUENCE ticket IS 'drawn at the door';

--- postgres up
-- alter sequence ticket: comment
COMMENT ON SEQUENCE ticket IS 'drawn at the door';

--- postgres down
-- alter sequence ticket: comment
COMMENT ON SEQUENCE ticket IS NULL;

