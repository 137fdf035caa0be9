Columns that are generated no more while their source gets another type keep their values.

--- from postgres
CREATE TABLE sample (
    id integer,
    mass integer,
    twice integer GENERATED ALWAYS AS (mass * 2) STORED,
    thrice integer GENERATED ALWAYS AS (mass * 3) STORED,
    half integer GENERATED ALWAYS AS (mass / 2) STORED
);

--- to postgres
CREATE TABLE sample (
    id integer,
    mass bigint,
    twice integer,
    thrice bigint DEFAULT 3,
    half integer GENERATED ALWAYS AS (mass / 2) STORED
);

--- rows
INSERT INTO sample (id, mass) VALUES (1, 10), (2, NULL);

--- postgres up
-- alter column sample.twice: drop generated as mass * 2
ALTER TABLE sample ALTER COLUMN twice DROP EXPRESSION;

-- alter column sample.thrice: drop generated as mass * 3
ALTER TABLE sample ALTER COLUMN thrice DROP EXPRESSION;

-- drop column sample.half
ALTER TABLE sample DROP COLUMN half;

-- alter column sample.mass: type integer -> bigint
ALTER TABLE sample ALTER COLUMN mass TYPE bigint;

-- alter column sample.thrice: type integer -> bigint, default 3
ALTER TABLE sample ALTER COLUMN thrice TYPE bigint;
ALTER TABLE sample ALTER COLUMN thrice SET DEFAULT 3;

-- add column sample.half (integer, generated as mass / 2)
ALTER TABLE sample ADD COLUMN half integer GENERATED ALWAYS AS (mass / 2) STORED;

--- postgres down
-- drop column sample.half
ALTER TABLE sample DROP COLUMN half;

-- alter column sample.thrice: type bigint -> integer, drop default 3
ALTER TABLE sample ALTER COLUMN thrice DROP DEFAULT;
ALTER TABLE sample ALTER COLUMN thrice TYPE integer;

-- alter column sample.mass: type bigint -> integer
ALTER TABLE sample ALTER COLUMN mass TYPE integer;

-- add column sample.half (integer, generated as mass / 2)
ALTER TABLE sample ADD COLUMN half integer GENERATED ALWAYS AS (mass / 2) STORED;

-- alter column sample.thrice: generated as mass * 3
ALTER TABLE sample DROP COLUMN thrice;
ALTER TABLE sample ADD COLUMN thrice integer GENERATED ALWAYS AS (mass * 3) STORED;

-- alter column sample.twice: generated as mass * 2
ALTER TABLE sample DROP COLUMN twice;
ALTER TABLE sample ADD COLUMN twice integer GENERATED ALWAYS AS (mass * 2) STORED;

--- postgres findings
up: converts-values: column sample.mass: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
up: converts-values: column sample.thrice: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.thrice: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.mass: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile

