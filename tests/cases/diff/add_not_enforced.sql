Constraints come that only say what is meant.
since PostgreSQL 18

--- from
CREATE TABLE unit (id integer PRIMARY KEY);
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE unit (id integer PRIMARY KEY);
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT heavy CHECK (mass > 5) NOT ENFORCED,
    CONSTRAINT sample_mass_fkey FOREIGN KEY (mass) REFERENCES unit (id) ON DELETE CASCADE DEFERRABLE NOT ENFORCED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a');

--- postgres up
-- add constraint sample.heavy
ALTER TABLE sample ADD CONSTRAINT heavy CHECK (mass > 5) NOT ENFORCED;

-- add constraint sample.sample_mass_fkey
ALTER TABLE sample ADD CONSTRAINT sample_mass_fkey FOREIGN KEY (mass) REFERENCES unit (id) ON DELETE CASCADE DEFERRABLE NOT ENFORCED;

--- postgres down
-- drop constraint sample.sample_mass_fkey
ALTER TABLE sample DROP CONSTRAINT sample_mass_fkey;

-- drop constraint sample.heavy
ALTER TABLE sample DROP CONSTRAINT heavy;

