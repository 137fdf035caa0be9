Code follows the new name of a column.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE OF mass ON sample FOR EACH ROW WHEN (NEW.mass > 0) EXECUTE FUNCTION touch();
CREATE POLICY light ON sample USING (mass < 100);
CREATE STATISTICS masses ON mass, note FROM sample;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    grams integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE OF grams ON sample FOR EACH ROW WHEN (NEW.grams > 0) EXECUTE FUNCTION touch();
CREATE POLICY light ON sample USING (grams < 100);
CREATE STATISTICS masses ON grams, note FROM sample;

--- said
--rename sample.mass=grams

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- rename column sample.mass to grams
ALTER TABLE sample RENAME COLUMN mass TO grams;

--- postgres down
-- rename column sample.grams to mass
ALTER TABLE sample RENAME COLUMN grams TO mass;

