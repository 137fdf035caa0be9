Constraints are enforced.
since PostgreSQL 18

--- from
CREATE TABLE unit (id integer PRIMARY KEY);
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT heavy CHECK (mass > 5) NO INHERIT NOT ENFORCED,
    CONSTRAINT sample_mass_fkey FOREIGN KEY (mass) REFERENCES unit (id) ON DELETE CASCADE DEFERRABLE NOT ENFORCED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE unit (id integer PRIMARY KEY);
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT heavy CHECK (mass > 5) NO INHERIT,
    CONSTRAINT sample_mass_fkey FOREIGN KEY (mass) REFERENCES unit (id) ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO unit VALUES (10);
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a');

--- postgres up
-- drop constraint sample.sample_mass_fkey
ALTER TABLE sample DROP CONSTRAINT sample_mass_fkey;

-- drop constraint sample.heavy
ALTER TABLE sample DROP CONSTRAINT heavy;

-- add constraint sample.heavy
ALTER TABLE sample ADD CONSTRAINT heavy CHECK (mass > 5) NO INHERIT;

-- add constraint sample.sample_mass_fkey
ALTER TABLE sample ADD CONSTRAINT sample_mass_fkey FOREIGN KEY (mass) REFERENCES unit (id) ON DELETE CASCADE DEFERRABLE;

--- postgres down
-- drop constraint sample.sample_mass_fkey
ALTER TABLE sample DROP CONSTRAINT sample_mass_fkey;

-- drop constraint sample.heavy
ALTER TABLE sample DROP CONSTRAINT heavy;

-- add constraint sample.heavy
ALTER TABLE sample ADD CONSTRAINT heavy CHECK (mass > 5) NO INHERIT NOT ENFORCED;

-- add constraint sample.sample_mass_fkey
ALTER TABLE sample ADD CONSTRAINT sample_mass_fkey FOREIGN KEY (mass) REFERENCES unit (id) ON DELETE CASCADE DEFERRABLE NOT ENFORCED;

--- postgres findings
up: adds-demand: constraint sample.heavy: a row that does not meet it stops the migration
up: adds-demand: constraint sample.sample_mass_fkey: a row that refers to nothing stops the migration

