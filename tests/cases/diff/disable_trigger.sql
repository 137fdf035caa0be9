A trigger is disabled, another one fires always.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE INSERT ON sample FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER again BEFORE UPDATE ON sample FOR EACH ROW EXECUTE FUNCTION touch();

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE INSERT ON sample FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER again BEFORE UPDATE ON sample FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE sample DISABLE TRIGGER touched;
ALTER TABLE sample ENABLE ALWAYS TRIGGER again;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter trigger sample.again: definition
ALTER TABLE sample ENABLE ALWAYS TRIGGER again;

-- alter trigger sample.touched: definition
ALTER TABLE sample DISABLE TRIGGER touched;

--- postgres down
-- alter trigger sample.touched: definition
ALTER TABLE sample ENABLE TRIGGER touched;

-- alter trigger sample.again: definition
ALTER TABLE sample ENABLE TRIGGER again;

