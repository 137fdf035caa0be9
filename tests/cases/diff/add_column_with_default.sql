A column with a constant default fills the rows that are there.

--- from
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer DEFAULT 0 NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id) VALUES (1), (2);

--- postgres up
-- add column sample.mass (integer, not null, default 0)
ALTER TABLE sample ADD COLUMN mass integer NOT NULL DEFAULT 0;

--- postgres down
-- drop column sample.mass
ALTER TABLE sample DROP COLUMN mass;

--- postgres findings
down: drops-data: column sample.mass: its values are lost

--- sqlite up
-- add column sample.mass (INTEGER, not null, default 0)
ALTER TABLE sample ADD COLUMN mass INTEGER NOT NULL DEFAULT 0;

--- sqlite down
-- drop column sample.mass
ALTER TABLE sample DROP COLUMN mass;

--- sqlite findings
down: drops-data: column sample.mass: its values are lost

