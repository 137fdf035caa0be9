The comment of a range type. The other way round.
--- from postgres
CREATE TYPE level_range AS RANGE (SUBTYPE = integer);
COMMENT ON TYPE level_range IS 'measured';

--- to postgres
CREATE TYPE level_range AS RANGE (SUBTYPE = integer);

--- postgres up
-- alter range type level_range: comment
COMMENT ON TYPE level_range IS NULL;

--- postgres down
-- alter range type level_range: comment
COMMENT ON TYPE level_range IS 'measured';

