A procedure comes.

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
CREATE PROCEDURE clear(IN lowest integer, INOUT cleared integer DEFAULT 0) LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    DELETE FROM sample WHERE mass < lowest;
END
$$;
COMMENT ON PROCEDURE clear(integer, integer) IS 'Light ones go';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create routine clear(integer, integer)
CREATE PROCEDURE clear(lowest integer, INOUT cleared integer DEFAULT 0)
LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
    DELETE FROM sample WHERE mass < lowest;
END
$$;
COMMENT ON ROUTINE clear(integer, integer) IS 'Light ones go';

--- postgres down
-- drop routine clear(integer, integer)
DROP ROUTINE clear(integer, integer);

