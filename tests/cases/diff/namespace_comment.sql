The comment of a schema.
--- from postgres
CREATE SCHEMA lab;

--- to postgres
CREATE SCHEMA lab;
COMMENT ON SCHEMA lab IS 'of today';

--- postgres up
-- alter schema lab: comment
COMMENT ON SCHEMA lab IS 'of today';

--- postgres down
-- alter schema lab: comment
COMMENT ON SCHEMA lab IS NULL;

