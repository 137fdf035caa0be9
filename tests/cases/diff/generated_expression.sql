What a column is generated as changes.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    twice integer GENERATED ALWAYS AS (mass * 2) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    twice integer GENERATED ALWAYS AS (mass * 3) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, mass) VALUES (1, 5), (2, 7);

--- postgres up
-- alter column sample.twice: generated as mass * 2 -> generated as mass * 3
ALTER TABLE sample DROP COLUMN twice;
ALTER TABLE sample ADD COLUMN twice integer GENERATED ALWAYS AS (mass * 3) STORED;

--- postgres down
-- alter column sample.twice: generated as mass * 3 -> generated as mass * 2
ALTER TABLE sample DROP COLUMN twice;
ALTER TABLE sample ADD COLUMN twice integer GENERATED ALWAYS AS (mass * 2) STORED;

