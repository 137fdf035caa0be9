A range type with its options, and a column of it. The other way round.
since PostgreSQL 14
--- said
--drop float_range
--drop words
--drop probe

--- from postgres
CREATE TYPE float_range AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi);
COMMENT ON TYPE float_range IS 'measured';
CREATE TYPE words AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C", MULTIRANGE_TYPE_NAME = many_words);
CREATE TABLE probe (id integer PRIMARY KEY, level float_range, levels float_multirange);

--- to postgres


--- postgres up
-- drop table probe
DROP TABLE probe;

-- drop range type words
DROP TYPE words;

-- drop range type float_range
DROP TYPE float_range;

--- postgres down
-- create range type float_range
CREATE TYPE float_range AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi);
COMMENT ON TYPE float_range IS 'measured';

-- create range type words
CREATE TYPE words AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C", MULTIRANGE_TYPE_NAME = many_words);

-- create table probe
CREATE TABLE probe (
    id integer NOT NULL,
    level float_range,
    levels float_multirange,
    CONSTRAINT probe_pkey PRIMARY KEY (id)
);

--- postgres findings
up: drops-data: table probe: its rows are lost
down: comes-back-empty: table probe: it comes back without its rows

