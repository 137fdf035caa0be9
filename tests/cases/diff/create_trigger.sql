Triggers come with what they call.

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
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE OF note, mass OR INSERT ON sample FOR EACH ROW WHEN (NEW.mass > 0 AND NEW.note <> 'x') EXECUTE PROCEDURE touch('a', 1);
CREATE TRIGGER counted AFTER DELETE ON sample REFERENCING OLD TABLE AS gone EXECUTE FUNCTION touch();
COMMENT ON TRIGGER touched ON sample IS 'Every time';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create routine touch()
CREATE FUNCTION touch()
RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN RETURN NEW; END $$;

-- create trigger sample.counted
CREATE TRIGGER counted AFTER DELETE ON sample REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION touch();

-- create trigger sample.touched
CREATE TRIGGER touched BEFORE INSERT OR UPDATE OF note, mass ON sample FOR EACH ROW WHEN (NEW.mass > 0 AND NEW.note <> 'x') EXECUTE FUNCTION touch('a', '1');
COMMENT ON TRIGGER touched ON sample IS 'Every time';

--- postgres down
-- drop trigger sample.touched
DROP TRIGGER touched ON sample;

-- drop trigger sample.counted
DROP TRIGGER counted ON sample;

-- drop routine touch()
DROP ROUTINE touch();

