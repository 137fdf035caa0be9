A check that the rows which are there may break.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 6) NOT VALID;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- add constraint sample.sample_mass_check
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 6) NOT VALID;

--- postgres down
-- drop constraint sample.sample_mass_check
ALTER TABLE sample DROP CONSTRAINT sample_mass_check;

