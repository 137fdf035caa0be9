A range of another type: the range type is made anew. The other way round.
since PostgreSQL 14
--- from postgres
CREATE TYPE level_range AS RANGE (SUBTYPE = bigint);
CREATE TABLE probe (id integer PRIMARY KEY, level level_range, levels level_multirange);

--- rows
INSERT INTO probe VALUES (1, '[1,5)', '{[1,2),[3,4)}');

--- to postgres
CREATE TYPE level_range AS RANGE (SUBTYPE = integer);
CREATE TABLE probe (id integer PRIMARY KEY, level level_range, levels level_multirange);

--- postgres up
-- make range type level_range anew: definition
ALTER TABLE probe ALTER COLUMN level TYPE text USING level::text;
ALTER TABLE probe ALTER COLUMN levels TYPE text USING levels::text;
DROP TYPE level_range;
CREATE TYPE level_range AS RANGE (SUBTYPE = integer);
ALTER TABLE probe ALTER COLUMN level TYPE level_range USING level::level_range;
ALTER TABLE probe ALTER COLUMN levels TYPE level_multirange USING levels::level_multirange;

--- postgres down
-- make range type level_range anew: definition
ALTER TABLE probe ALTER COLUMN level TYPE text USING level::text;
ALTER TABLE probe ALTER COLUMN levels TYPE text USING levels::text;
DROP TYPE level_range;
CREATE TYPE level_range AS RANGE (SUBTYPE = bigint);
ALTER TABLE probe ALTER COLUMN level TYPE level_range USING level::level_range;
ALTER TABLE probe ALTER COLUMN levels TYPE level_multirange USING levels::level_multirange;

