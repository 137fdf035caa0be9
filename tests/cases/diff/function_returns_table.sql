A function that returns a table, and one that returns rows of a table.

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
CREATE FUNCTION heavy(lowest integer) RETURNS TABLE (number integer, "Order" text) LANGUAGE sql ROWS 20 AS 'SELECT id, note FROM sample WHERE mass > lowest';
CREATE FUNCTION all_samples() RETURNS SETOF sample LANGUAGE sql STABLE AS 'SELECT * FROM sample';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create routine all_samples()
CREATE FUNCTION all_samples()
RETURNS SETOF sample
LANGUAGE sql STABLE
AS $$SELECT * FROM sample$$;

-- create routine heavy(integer)
CREATE FUNCTION heavy(lowest integer)
RETURNS TABLE (number integer, "Order" text)
LANGUAGE sql ROWS 20
AS $$SELECT id, note FROM sample WHERE mass > lowest$$;

--- postgres down
-- drop routine heavy(integer)
DROP ROUTINE heavy(integer);

-- drop routine all_samples()
DROP ROUTINE all_samples();

