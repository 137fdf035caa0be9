Extended statistics come.
since PostgreSQL 14

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
CREATE STATISTICS sample_all ON mass, note FROM sample;
CREATE STATISTICS sample_some (dependencies, ndistinct) ON note, mass FROM sample;
CREATE STATISTICS sample_lower ON lower(note) FROM sample;
CREATE STATISTICS sample_mixed (mcv) ON mass, (mass % 10) FROM sample;
ALTER STATISTICS sample_some SET STATISTICS 100;
COMMENT ON STATISTICS sample_all IS 'All of them';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create statistics sample_all
CREATE STATISTICS sample_all ON mass, note FROM sample;
COMMENT ON STATISTICS sample_all IS 'All of them';

-- create statistics sample_lower
CREATE STATISTICS sample_lower ON  (lower(note)) FROM sample;

-- create statistics sample_mixed
CREATE STATISTICS sample_mixed (mcv) ON mass,  (mass % 10) FROM sample;

-- create statistics sample_some
CREATE STATISTICS sample_some (ndistinct, dependencies) ON mass, note FROM sample;
ALTER STATISTICS sample_some SET STATISTICS 100;

--- postgres down
-- drop statistics sample_some
DROP STATISTICS sample_some;

-- drop statistics sample_mixed
DROP STATISTICS sample_mixed;

-- drop statistics sample_lower
DROP STATISTICS sample_lower;

-- drop statistics sample_all
DROP STATISTICS sample_all;

