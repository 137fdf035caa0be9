The multirange type of a range type with another name.
since PostgreSQL 14
--- from postgres
CREATE TYPE level_range AS RANGE (SUBTYPE = integer);

--- to postgres
CREATE TYPE level_range AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = levels);

--- postgres up
-- alter range type level_range: definition
ALTER TYPE level_multirange RENAME TO levels;

--- postgres down
-- alter range type level_range: definition
ALTER TYPE levels RENAME TO level_multirange;

