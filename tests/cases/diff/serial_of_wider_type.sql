A serial becomes wider, and so does its sequence.

--- from
CREATE TABLE sample (
    id serial,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id bigserial,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (note) VALUES ('a'), ('b');

--- postgres up
-- alter column sample.id: type integer -> bigint
ALTER TABLE sample ALTER COLUMN id TYPE bigint;
ALTER SEQUENCE sample_id_seq AS bigint;

--- postgres down
-- alter column sample.id: type bigint -> integer
ALTER TABLE sample ALTER COLUMN id TYPE integer;
ALTER SEQUENCE sample_id_seq AS integer;

--- postgres findings
up: converts-values: column sample.id: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.id: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile

