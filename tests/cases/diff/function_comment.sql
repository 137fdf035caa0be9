The comment of a function.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION one() IS 'One';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION one IS 'The least';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter routine one(): comment
COMMENT ON ROUTINE one() IS 'The least';

--- postgres down
-- alter routine one(): comment
COMMENT ON ROUTINE one() IS 'One';

