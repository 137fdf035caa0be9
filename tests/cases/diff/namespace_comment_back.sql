The comment of a schema. The other way round.
--- from postgres
CREATE SCHEMA lab;
COMMENT ON SCHEMA lab IS 'of today';

--- to postgres
CREATE SCHEMA lab;

--- postgres up
-- alter schema lab: comment
COMMENT ON SCHEMA lab IS NULL;

--- postgres down
-- alter schema lab: comment
COMMENT ON SCHEMA lab IS 'of today';

