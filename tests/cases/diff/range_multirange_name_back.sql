The multirange type of a range type with another name. The other way round.
since PostgreSQL 14
--- from postgres
CREATE TYPE level_range AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = levels);

--- to postgres
CREATE TYPE level_range AS RANGE (SUBTYPE = integer);

--- postgres up
-- alter range type level_range: definition
ALTER TYPE levels RENAME TO level_multirange;

--- postgres down
-- alter range type level_range: definition
ALTER TYPE level_multirange RENAME TO levels;

