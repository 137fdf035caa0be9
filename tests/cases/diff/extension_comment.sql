The comment of an extension.
--- from postgres
CREATE EXTENSION citext;

--- to postgres
CREATE EXTENSION citext;
COMMENT ON EXTENSION citext IS 'for names';

--- postgres up
-- alter extension citext: comment
COMMENT ON EXTENSION citext IS 'for names';

--- postgres down
-- alter extension citext: comment
COMMENT ON EXTENSION citext IS NULL;

