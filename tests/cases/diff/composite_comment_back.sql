The comment of a composite type. The other way round.
--- from postgres
CREATE TYPE point3 AS (x integer, y integer, label varchar(10) COLLATE "C");
COMMENT ON TYPE point3 IS 'in space';

--- to postgres
CREATE TYPE point3 AS (x integer, y integer, label varchar(10) COLLATE "C");

--- postgres up
-- alter composite type point3: comment
COMMENT ON TYPE point3 IS NULL;

--- postgres down
-- alter composite type point3: comment
COMMENT ON TYPE point3 IS 'in space';

