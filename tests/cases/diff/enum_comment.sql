The comment of an enum.
--- from postgres
CREATE TYPE mood AS ENUM ('sad');

--- to postgres
CREATE TYPE mood AS ENUM ('sad');
COMMENT ON TYPE mood IS 'of today';

--- postgres up
-- alter enum mood: comment
COMMENT ON TYPE mood IS 'of today';

--- postgres down
-- alter enum mood: comment
COMMENT ON TYPE mood IS NULL;

