A column that is computed when it is read comes.
since PostgreSQL 18

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    double integer NOT NULL GENERATED ALWAYS AS (mass * 2) VIRTUAL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a');

--- postgres up
-- add column sample.double (integer, not null, generated as mass * 2, not stored)
ALTER TABLE sample ADD COLUMN double integer NOT NULL GENERATED ALWAYS AS (mass * 2) VIRTUAL;

--- postgres down
-- drop column sample.double
ALTER TABLE sample DROP COLUMN double;

