The comment of an extension.
--- from postgres
CREATE EXTENSION citext;
COMMENT ON EXTENSION citext IS 'for names';

--- to postgres
CREATE EXTENSION citext;
COMMENT ON EXTENSION citext IS 'for labels';

--- postgres up
-- alter extension citext: comment
COMMENT ON EXTENSION citext IS 'for labels';

--- postgres down
-- alter extension citext: comment
COMMENT ON EXTENSION citext IS 'for names';

