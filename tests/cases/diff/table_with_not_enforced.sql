A table comes with constraints that only say what is meant.
since PostgreSQL 18

--- from


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

--- postgres up
-- create table unit
CREATE TABLE unit (
    id integer NOT NULL,
    CONSTRAINT unit_pkey PRIMARY KEY (id)
);

-- create table sample
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_mass_fkey FOREIGN KEY (mass) REFERENCES unit (id) ON DELETE CASCADE DEFERRABLE NOT ENFORCED,
    CONSTRAINT heavy CHECK (mass > 5) NOT ENFORCED
);

--- postgres down
-- drop table sample
DROP TABLE sample;

-- drop table unit
DROP TABLE unit;

--- postgres findings
down: drops-data: table sample: its rows are lost
down: drops-data: table unit: its rows are lost

