The comment of a range type.
--- from postgres
CREATE TYPE level_range AS RANGE (SUBTYPE = integer);

--- to postgres
CREATE TYPE level_range AS RANGE (SUBTYPE = integer);
COMMENT ON TYPE level_range IS 'measured';

--- postgres up
-- alter range type level_range: comment
COMMENT ON TYPE level_range IS 'measured';

--- postgres down
-- alter range type level_range: comment
COMMENT ON TYPE level_range IS NULL;

