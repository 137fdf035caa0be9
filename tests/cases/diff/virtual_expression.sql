What a column that is not stored is generated as changes.
since PostgreSQL 18

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    double integer GENERATED ALWAYS AS (mass * 2) VIRTUAL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    double integer GENERATED ALWAYS AS (mass * 3) VIRTUAL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a');

--- postgres up
-- alter column sample.double: generated as mass * 2, not stored -> generated as mass * 3, not stored
ALTER TABLE sample DROP COLUMN double;
ALTER TABLE sample ADD COLUMN double integer GENERATED ALWAYS AS (mass * 3) VIRTUAL;

--- postgres down
-- alter column sample.double: generated as mass * 3, not stored -> generated as mass * 2, not stored
ALTER TABLE sample DROP COLUMN double;
ALTER TABLE sample ADD COLUMN double integer GENERATED ALWAYS AS (mass * 2) VIRTUAL;

