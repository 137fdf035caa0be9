The index of a primary key begins to carry a column along.

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
    CONSTRAINT sample_pkey PRIMARY KEY (id) INCLUDE (mass)
);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- drop constraint sample.sample_pkey
ALTER TABLE sample DROP CONSTRAINT sample_pkey;

-- add constraint sample.sample_pkey
ALTER TABLE sample ADD CONSTRAINT sample_pkey PRIMARY KEY (id) INCLUDE (mass);

--- postgres down
-- drop constraint sample.sample_pkey
ALTER TABLE sample DROP CONSTRAINT sample_pkey;

-- add constraint sample.sample_pkey
ALTER TABLE sample ADD CONSTRAINT sample_pkey PRIMARY KEY (id);

--- postgres findings
up: adds-demand: constraint sample.sample_pkey: two rows with one key stop the migration

