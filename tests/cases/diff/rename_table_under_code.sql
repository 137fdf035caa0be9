Code follows the new name of a table.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON sample FOR EACH ROW EXECUTE FUNCTION touch();
CREATE POLICY light ON sample USING (mass < 100);
CREATE STATISTICS masses ON mass, note FROM sample;

--- to postgres
CREATE TABLE specimen (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON specimen FOR EACH ROW EXECUTE FUNCTION touch();
CREATE POLICY light ON specimen USING (mass < 100);
CREATE STATISTICS masses ON mass, note FROM specimen;

--- said
--rename sample=specimen

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- rename table sample to specimen
ALTER TABLE sample RENAME TO specimen;

--- postgres down
-- rename table specimen to sample
ALTER TABLE specimen RENAME TO sample;

