The comment of a composite type.
--- from postgres
CREATE TYPE point3 AS (x integer, y integer, label varchar(10) COLLATE "C");

--- to postgres
CREATE TYPE point3 AS (x integer, y integer, label varchar(10) COLLATE "C");
COMMENT ON TYPE point3 IS 'in space';

--- postgres up
-- alter composite type point3: comment
COMMENT ON TYPE point3 IS 'in space';

--- postgres down
-- alter composite type point3: comment
COMMENT ON TYPE point3 IS NULL;

