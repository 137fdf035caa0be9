Indexes of all kinds that both dialects have.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    name text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    name text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass DESC, name);
CREATE UNIQUE INDEX sample_lower_name ON sample (lower(name));
CREATE INDEX heavy ON sample (name) WHERE mass > 100;

--- rows
INSERT INTO sample VALUES (1, 'a', 10);

--- postgres up
-- create index sample.heavy
CREATE INDEX heavy ON sample (name) WHERE mass > 100;

-- create index sample.sample_lower_name
CREATE UNIQUE INDEX sample_lower_name ON sample ((lower(name)));

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass DESC, name);

--- postgres down
-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- drop index sample.sample_lower_name
DROP INDEX sample_lower_name;

-- drop index sample.heavy
DROP INDEX heavy;

--- postgres findings
up: adds-demand: index sample.sample_lower_name: two rows with one key stop the migration

--- sqlite up
-- create index sample.heavy
CREATE INDEX heavy ON sample (name) WHERE mass > 100;

-- create index sample.sample_lower_name
CREATE UNIQUE INDEX sample_lower_name ON sample ((lower(name)));

-- create index sample.sample_mass_idx
CREATE INDEX sample_mass_idx ON sample (mass DESC, name);

--- sqlite down
-- drop index sample.sample_mass_idx
DROP INDEX sample_mass_idx;

-- drop index sample.sample_lower_name
DROP INDEX sample_lower_name;

-- drop index sample.heavy
DROP INDEX heavy;

--- sqlite findings
up: adds-demand: index sample.sample_lower_name: two rows with one key stop the migration

