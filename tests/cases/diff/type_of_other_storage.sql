A column gets a type that is stored in another way by itself.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN mass SET STORAGE MAIN;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass numeric,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample VALUES (1, '5');

--- postgres up
-- alter column sample.mass: type text -> numeric, storage
ALTER TABLE sample ALTER COLUMN mass TYPE numeric USING mass::numeric;

--- postgres down
-- alter column sample.mass: type numeric -> text, storage
ALTER TABLE sample ALTER COLUMN mass TYPE text;
ALTER TABLE sample ALTER COLUMN mass SET STORAGE MAIN;

--- postgres findings
up: converts-values: column sample.mass: every value is converted from text to numeric: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.mass: every value is converted from numeric to text: one that does not convert stops the migration, and the table is locked meanwhile

