A materialized view that is made empty is made again empty; one that was refreshed since is made again filled.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW heavy AS SELECT id FROM sample WHERE mass > 10 WITH NO DATA;
CREATE MATERIALIZED VIEW light AS SELECT id FROM sample WHERE mass < 10 WITH NO DATA;
REFRESH MATERIALIZED VIEW light;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass bigint,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW heavy AS SELECT id FROM sample WHERE mass > 10 WITH NO DATA;
CREATE MATERIALIZED VIEW light AS SELECT id FROM sample WHERE mass < 10;

--- rows
INSERT INTO sample (id, mass) VALUES (1, 10), (2, 20);

--- postgres up
-- drop view light
DROP MATERIALIZED VIEW light;

-- drop view heavy
DROP MATERIALIZED VIEW heavy;

-- alter column sample.mass: type integer -> bigint
ALTER TABLE sample ALTER COLUMN mass TYPE bigint;

-- create view heavy
CREATE MATERIALIZED VIEW heavy AS
SELECT id FROM sample WHERE mass > 10
WITH NO DATA;

-- create view light
CREATE MATERIALIZED VIEW light AS
SELECT id FROM sample WHERE mass < 10;

--- postgres down
-- drop view light
DROP MATERIALIZED VIEW light;

-- drop view heavy
DROP MATERIALIZED VIEW heavy;

-- alter column sample.mass: type bigint -> integer
ALTER TABLE sample ALTER COLUMN mass TYPE integer;

-- create view heavy
CREATE MATERIALIZED VIEW heavy AS
SELECT id FROM sample WHERE mass > 10
WITH NO DATA;

-- create view light
CREATE MATERIALIZED VIEW light AS
SELECT id FROM sample WHERE mass < 10;

--- postgres findings
up: converts-values: column sample.mass: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.mass: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile

