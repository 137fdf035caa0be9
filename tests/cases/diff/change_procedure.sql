A procedure changes.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE PROCEDURE clear() LANGUAGE sql AS 'DELETE FROM sample';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE PROCEDURE clear() LANGUAGE sql AS 'DELETE FROM sample WHERE mass > 1';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter routine clear(): definition
CREATE OR REPLACE PROCEDURE clear()
LANGUAGE sql
AS $$DELETE FROM sample WHERE mass > 1$$;

--- postgres down
-- alter routine clear(): definition
CREATE OR REPLACE PROCEDURE clear()
LANGUAGE sql
AS $$DELETE FROM sample$$;

