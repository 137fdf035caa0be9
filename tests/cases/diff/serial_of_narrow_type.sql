The sequence of a wide serial counts less far than its column.

--- from
CREATE TABLE sample (
    id bigserial,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id bigserial,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE sample_id_seq AS integer;

--- rows
INSERT INTO sample (note) VALUES ('a'), ('b');

--- postgres up
-- alter column sample.id: serial -> serial (as integer)
ALTER SEQUENCE sample_id_seq AS integer;

--- postgres down
-- alter column sample.id: serial (as integer) -> serial
ALTER SEQUENCE sample_id_seq AS bigint;

