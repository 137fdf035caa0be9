A primary key is checked at the end of the transaction.

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
    CONSTRAINT sample_pkey PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED
);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- drop constraint sample.sample_pkey
ALTER TABLE sample DROP CONSTRAINT sample_pkey;

-- add constraint sample.sample_pkey
ALTER TABLE sample ADD CONSTRAINT sample_pkey PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED;

--- postgres down
-- drop constraint sample.sample_pkey
ALTER TABLE sample DROP CONSTRAINT sample_pkey;

-- add constraint sample.sample_pkey
ALTER TABLE sample ADD CONSTRAINT sample_pkey PRIMARY KEY (id);

--- postgres findings
up: adds-demand: constraint sample.sample_pkey: two rows with one key stop the migration

