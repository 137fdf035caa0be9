A range type with its options, and a column of it.
since PostgreSQL 14
--- to postgres
CREATE TYPE float_range AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi);
COMMENT ON TYPE float_range IS 'measured';
CREATE TYPE words AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C", MULTIRANGE_TYPE_NAME = many_words);
CREATE TABLE probe (id integer PRIMARY KEY, level float_range, levels float_multirange);

--- postgres up
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

--- postgres down
-- drop table probe
DROP TABLE probe;

-- drop range type words
DROP TYPE words;

-- drop range type float_range
DROP TYPE float_range;

--- postgres findings
down: drops-data: table probe: its rows are lost

