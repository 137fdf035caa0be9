Aggregates come.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = int, initcond = '0', parallel = safe);
CREATE AGGREGATE every_one(VARIADIC "any" ORDER BY VARIADIC "any") (sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, finalfunc_modify = read_write, hypothetical);
COMMENT ON AGGREGATE total(integer) IS 'Sum';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create routine every_one(VARIADIC "any" ORDER BY VARIADIC "any")
CREATE AGGREGATE every_one(VARIADIC "any" ORDER BY VARIADIC "any") (
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA = true,
    HYPOTHETICAL = true,
    SFUNC = ordered_set_transition_multi,
    STYPE = internal
);

-- create routine total(integer)
CREATE AGGREGATE total(integer) (
    INITCOND = '0',
    PARALLEL = safe,
    SFUNC = int4pl,
    STYPE = integer
);
COMMENT ON ROUTINE total(integer) IS 'Sum';

--- postgres down
-- drop routine total(integer)
DROP ROUTINE total(integer);

-- drop routine every_one(VARIADIC "any" ORDER BY VARIADIC "any")
DROP AGGREGATE every_one(VARIADIC "any" ORDER BY VARIADIC "any");

