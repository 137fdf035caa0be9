A column changes its type under an exclusion constraint with an expression.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT one_mass EXCLUDE ((abs(mass)) WITH =),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass bigint,
    CONSTRAINT one_mass EXCLUDE ((abs(mass)) WITH =),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample VALUES (1, 5);

--- postgres up
-- drop constraint sample.one_mass
ALTER TABLE sample DROP CONSTRAINT one_mass;

-- alter column sample.mass: type integer -> bigint
ALTER TABLE sample ALTER COLUMN mass TYPE bigint;

-- add constraint sample.one_mass
ALTER TABLE sample ADD CONSTRAINT one_mass EXCLUDE ((abs(mass)) WITH =);

--- postgres down
-- drop constraint sample.one_mass
ALTER TABLE sample DROP CONSTRAINT one_mass;

-- alter column sample.mass: type bigint -> integer
ALTER TABLE sample ALTER COLUMN mass TYPE integer;

-- add constraint sample.one_mass
ALTER TABLE sample ADD CONSTRAINT one_mass EXCLUDE ((abs(mass)) WITH =);

--- postgres findings
up: converts-values: column sample.mass: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
up: adds-demand: constraint sample.one_mass: two rows that exclude each other stop the migration
down: converts-values: column sample.mass: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile

