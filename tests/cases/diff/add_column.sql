A column that may be null comes at the end.

--- from
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass double precision,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id) VALUES (1), (2);

--- postgres up
-- add column sample.mass (double precision)
ALTER TABLE sample ADD COLUMN mass double precision;

--- postgres down
-- drop column sample.mass
ALTER TABLE sample DROP COLUMN mass;

--- postgres findings
down: drops-data: column sample.mass: its values are lost

--- sqlite up
-- add column sample.mass (DOUBLE PRECISION)
ALTER TABLE sample ADD COLUMN mass DOUBLE PRECISION;

--- sqlite down
-- drop column sample.mass
ALTER TABLE sample DROP COLUMN mass;

--- sqlite findings
down: drops-data: column sample.mass: its values are lost

