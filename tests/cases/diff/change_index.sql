An index over other columns under the same name.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    name text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX by_name ON sample (name);

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    name text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX by_name ON sample (name, mass);

--- rows
INSERT INTO sample VALUES (1, 'a', 10);

--- postgres up
-- drop index sample.by_name
DROP INDEX by_name;

-- create index sample.by_name
CREATE INDEX by_name ON sample (name, mass);

--- postgres down
-- drop index sample.by_name
DROP INDEX by_name;

-- create index sample.by_name
CREATE INDEX by_name ON sample (name);

--- sqlite up
-- drop index sample.by_name
DROP INDEX by_name;

-- create index sample.by_name
CREATE INDEX by_name ON sample (name, mass);

--- sqlite down
-- drop index sample.by_name
DROP INDEX by_name;

-- create index sample.by_name
CREATE INDEX by_name ON sample (name);

