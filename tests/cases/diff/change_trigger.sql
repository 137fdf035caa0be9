A trigger that changes is made again, with its comment.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON sample FOR EACH ROW WHEN (OLD.mass IS DISTINCT FROM NEW.mass) EXECUTE FUNCTION touch();
COMMENT ON TRIGGER touched ON sample IS 'Every time';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON sample FOR EACH ROW WHEN (OLD.note IS DISTINCT FROM NEW.note) EXECUTE FUNCTION touch();
COMMENT ON TRIGGER touched ON sample IS 'Every time';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop trigger sample.touched
DROP TRIGGER touched ON sample;

-- create trigger sample.touched
CREATE TRIGGER touched BEFORE UPDATE ON sample FOR EACH ROW WHEN (OLD.note IS DISTINCT FROM NEW.note) EXECUTE FUNCTION touch();
COMMENT ON TRIGGER touched ON sample IS 'Every time';

--- postgres down
-- drop trigger sample.touched
DROP TRIGGER touched ON sample;

-- create trigger sample.touched
CREATE TRIGGER touched BEFORE UPDATE ON sample FOR EACH ROW WHEN (OLD.mass IS DISTINCT FROM NEW.mass) EXECUTE FUNCTION touch();
COMMENT ON TRIGGER touched ON sample IS 'Every time';

