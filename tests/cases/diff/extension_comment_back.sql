The comment of an extension. The other way round.
--- from postgres
CREATE EXTENSION citext;
COMMENT ON EXTENSION citext IS 'for names';

--- to postgres
CREATE EXTENSION citext;

--- postgres up
-- alter extension citext: comment
COMMENT ON EXTENSION citext IS NULL;

--- postgres down
-- alter extension citext: comment
COMMENT ON EXTENSION citext IS 'for names';

