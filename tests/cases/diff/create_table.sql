A table with all that belongs to it.

--- to
CREATE TABLE resource (id integer NOT NULL, CONSTRAINT resource_pkey PRIMARY KEY (id));
CREATE TABLE sample (
    id integer NOT NULL,
    name varchar(80) DEFAULT 'none' NOT NULL,
    mass numeric(10, 2),
    resource_id integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_name_key UNIQUE (name),
    CONSTRAINT sample_mass_check CHECK (mass > 0),
    CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE
);
CREATE INDEX sample_mass_idx ON sample (mass DESC) WHERE mass IS NOT NULL;

--- postgres up
-- create table resource
CREATE TABLE resource (
    id integer NOT NULL,
    CONSTRAINT resource_pkey PRIMARY KEY (id)
);

-- create table sample
CREATE TABLE sample (
    id integer NOT NULL,
    name character varying(80) NOT NULL DEFAULT 'none',
    mass numeric(10,2),
    resource_id integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_name_key UNIQUE (name),
    CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE,
    CONSTRAINT sample_mass_check CHECK (mass > 0)
);
CREATE INDEX sample_mass_idx ON sample (mass DESC) WHERE mass IS NOT NULL;

--- postgres down
-- drop table sample
DROP TABLE sample;

-- drop table resource
DROP TABLE resource;

--- postgres findings
down: drops-data: table sample: its rows are lost
down: drops-data: table resource: its rows are lost

--- sqlite up
-- create table resource
CREATE TABLE resource (
    id INTEGER NOT NULL,
    CONSTRAINT resource_pkey PRIMARY KEY (id)
);

-- create table sample
CREATE TABLE sample (
    id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL DEFAULT 'none',
    mass NUMERIC(10, 2),
    resource_id INTEGER,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_name_key UNIQUE (name),
    CONSTRAINT sample_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE,
    CONSTRAINT sample_mass_check CHECK (mass > 0)
);
CREATE INDEX sample_mass_idx ON sample (mass DESC) WHERE mass IS NOT NULL;

--- sqlite down
-- drop table sample
DROP TABLE sample;

-- drop table resource
DROP TABLE resource;

--- sqlite findings
down: drops-data: table sample: its rows are lost
down: drops-data: table resource: its rows are lost

