Functions of one name are told by their arguments.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION double(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a * 2';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION double(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a * 2';
CREATE FUNCTION double(a text) RETURNS text LANGUAGE sql AS 'SELECT a || a';
COMMENT ON FUNCTION double(text) IS 'Of a text';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create routine double(text)
CREATE FUNCTION double(a text)
RETURNS text
LANGUAGE sql
AS $$SELECT a || a$$;
COMMENT ON ROUTINE double(text) IS 'Of a text';

--- postgres down
-- drop routine double(text)
DROP ROUTINE double(text);

