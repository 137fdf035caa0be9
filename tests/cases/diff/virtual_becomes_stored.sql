A generated column is stored, and another one is not any more.
since PostgreSQL 18

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    double integer GENERATED ALWAYS AS (mass * 2) VIRTUAL,
    triple integer GENERATED ALWAYS AS (mass * 3) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    double integer GENERATED ALWAYS AS (mass * 2) STORED,
    triple integer GENERATED ALWAYS AS (mass * 3) VIRTUAL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a');

--- postgres up
-- alter column sample.double: generated as mass * 2, not stored -> generated as mass * 2
ALTER TABLE sample DROP COLUMN double;
ALTER TABLE sample ADD COLUMN double integer GENERATED ALWAYS AS (mass * 2) STORED;

-- alter column sample.triple: generated as mass * 3 -> generated as mass * 3, not stored
ALTER TABLE sample DROP COLUMN triple;
ALTER TABLE sample ADD COLUMN triple integer GENERATED ALWAYS AS (mass * 3) VIRTUAL;

--- postgres down
-- alter column sample.triple: generated as mass * 3, not stored -> generated as mass * 3
ALTER TABLE sample DROP COLUMN triple;
ALTER TABLE sample ADD COLUMN triple integer GENERATED ALWAYS AS (mass * 3) STORED;

-- alter column sample.double: generated as mass * 2 -> generated as mass * 2, not stored
ALTER TABLE sample DROP COLUMN double;
ALTER TABLE sample ADD COLUMN double integer GENERATED ALWAYS AS (mass * 2) VIRTUAL;

