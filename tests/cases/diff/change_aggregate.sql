An aggregate is made again, and the view that calls it.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
CREATE VIEW totals AS SELECT total(mass) AS mass FROM sample;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '1');
CREATE VIEW totals AS SELECT total(mass) AS mass FROM sample;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view totals
DROP VIEW totals;

-- drop routine total(integer)
DROP ROUTINE total(integer);

-- create routine total(integer)
CREATE AGGREGATE total(integer) (
    INITCOND = '1',
    SFUNC = int4pl,
    STYPE = integer
);

-- create view totals
CREATE VIEW totals AS
SELECT total(mass) AS mass FROM sample;

--- postgres down
-- drop view totals
DROP VIEW totals;

-- drop routine total(integer)
DROP ROUTINE total(integer);

-- create routine total(integer)
CREATE AGGREGATE total(integer) (
    INITCOND = '0',
    SFUNC = int4pl,
    STYPE = integer
);

-- create view totals
CREATE VIEW totals AS
SELECT total(mass) AS mass FROM sample;

