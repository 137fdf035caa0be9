A range type with another name, and its multirange type too.
since PostgreSQL 14
--- said
--rename level_range=height_range

--- from postgres
CREATE TYPE level_range AS RANGE (SUBTYPE = integer);
CREATE TABLE probe (id integer PRIMARY KEY, level level_range);

--- to postgres
CREATE TYPE height_range AS RANGE (SUBTYPE = integer);
CREATE TABLE probe (id integer PRIMARY KEY, level height_range);

--- postgres up
-- rename range type level_range to height_range
ALTER TYPE level_range RENAME TO height_range;

-- alter range type height_range: definition
ALTER TYPE level_multirange RENAME TO height_multirange;

--- postgres down
-- alter range type height_range: definition
ALTER TYPE height_multirange RENAME TO level_multirange;

-- rename range type height_range to level_range
ALTER TYPE height_range RENAME TO level_range;

