A column goes when the author names it.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- said
--drop sample.mass

--- rows
INSERT INTO sample VALUES (1, 10);

--- postgres up
-- drop column sample.mass
ALTER TABLE sample DROP COLUMN mass;

--- postgres down
-- add column sample.mass (integer)
ALTER TABLE sample ADD COLUMN mass integer;

--- postgres findings
up: drops-data: column sample.mass: its values are lost
down: comes-back-empty: column sample.mass: it comes back without its values

--- sqlite up
-- drop column sample.mass
ALTER TABLE sample DROP COLUMN mass;

--- sqlite down
-- add column sample.mass (INTEGER)
ALTER TABLE sample ADD COLUMN mass INTEGER;

--- sqlite findings
up: drops-data: column sample.mass: its values are lost
down: comes-back-empty: column sample.mass: it comes back without its values

