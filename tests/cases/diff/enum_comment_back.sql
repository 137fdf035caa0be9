The comment of an enum. The other way round.
--- from postgres
CREATE TYPE mood AS ENUM ('sad');
COMMENT ON TYPE mood IS 'of today';

--- to postgres
CREATE TYPE mood AS ENUM ('sad');

--- postgres up
-- alter enum mood: comment
COMMENT ON TYPE mood IS NULL;

--- postgres down
-- alter enum mood: comment
COMMENT ON TYPE mood IS 'of today';

