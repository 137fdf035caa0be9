The comment of an attribute. The other way round.
--- from postgres
CREATE TYPE point3 AS (x integer, y integer, label varchar(10) COLLATE "C");
COMMENT ON COLUMN point3.x IS 'east';

--- to postgres
CREATE TYPE point3 AS (x integer, y integer, label varchar(10) COLLATE "C");

--- postgres up
-- alter composite type point3: definition
COMMENT ON COLUMN point3.x IS NULL;

--- postgres down
-- alter composite type point3: definition
COMMENT ON COLUMN point3.x IS 'east';

