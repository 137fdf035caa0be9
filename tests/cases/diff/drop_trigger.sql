A trigger goes with what it calls.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE INSERT ON sample FOR EACH ROW EXECUTE FUNCTION touch();

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--drop touch()
--drop sample.touched

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop trigger sample.touched
DROP TRIGGER touched ON sample;

-- drop routine touch()
DROP ROUTINE touch();

--- postgres down
-- create routine touch()
CREATE FUNCTION touch()
RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN RETURN NEW; END $$;

-- create trigger sample.touched
CREATE TRIGGER touched BEFORE INSERT ON sample FOR EACH ROW EXECUTE FUNCTION touch();

