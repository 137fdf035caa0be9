The comment of an attribute.
--- from postgres
CREATE TYPE point3 AS (x integer, y integer, label varchar(10) COLLATE "C");

--- to postgres
CREATE TYPE point3 AS (x integer, y integer, label varchar(10) COLLATE "C");
COMMENT ON COLUMN point3.x IS 'east';

--- postgres up
-- alter composite type point3: definition
COMMENT ON COLUMN point3.x IS 'east';

--- postgres down
-- alter composite type point3: definition
COMMENT ON COLUMN point3.x IS NULL;

