What only PostgreSQL's indexes and constraints can say.
since PostgreSQL 15

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    name text,
    tags text[],
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    name text,
    tags text[],
    mass integer,
    CONSTRAINT one_mass UNIQUE NULLS NOT DISTINCT (mass) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX by_tag ON sample USING gin (tags);
CREATE INDEX by_prefix ON sample (name text_pattern_ops) INCLUDE (mass);
CREATE INDEX by_mass ON sample (mass DESC NULLS LAST);
CREATE UNIQUE INDEX by_name ON sample (name COLLATE "C") NULLS NOT DISTINCT;

--- postgres up
-- add constraint sample.one_mass
ALTER TABLE sample ADD CONSTRAINT one_mass UNIQUE NULLS NOT DISTINCT (mass) DEFERRABLE INITIALLY DEFERRED;

-- create index sample.by_mass
CREATE INDEX by_mass ON sample (mass DESC NULLS LAST);

-- create index sample.by_name
CREATE UNIQUE INDEX by_name ON sample (name COLLATE "C") NULLS NOT DISTINCT;

-- create index sample.by_prefix
CREATE INDEX by_prefix ON sample (name text_pattern_ops) INCLUDE (mass);

-- create index sample.by_tag
CREATE INDEX by_tag ON sample USING gin (tags);

--- postgres down
-- drop index sample.by_tag
DROP INDEX by_tag;

-- drop index sample.by_prefix
DROP INDEX by_prefix;

-- drop index sample.by_name
DROP INDEX by_name;

-- drop index sample.by_mass
DROP INDEX by_mass;

-- drop constraint sample.one_mass
ALTER TABLE sample DROP CONSTRAINT one_mass;

--- postgres findings
up: adds-demand: constraint sample.one_mass: two rows with one key stop the migration
up: adds-demand: index sample.by_name: two rows with one key stop the migration

