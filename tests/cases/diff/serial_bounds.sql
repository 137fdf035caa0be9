The bounds of a serial leave its place behind.

--- from
CREATE TABLE sample (
    id serial,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id serial,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE sample_id_seq MINVALUE 40 START WITH 44 RESTART WITH 44;

--- rows
INSERT INTO sample (note) VALUES ('a'), ('b');

--- postgres up
-- alter column sample.id: serial -> serial (start 44, min 40)
SELECT set_config('model_registry.next_value', nextval('sample_id_seq')::text, false);
ALTER SEQUENCE sample_id_seq MINVALUE 40 START WITH 44 RESTART WITH 44;
SELECT setval('sample_id_seq', greatest(current_setting('model_registry.next_value')::bigint, 40), false);

--- postgres down
-- alter column sample.id: serial (start 44, min 40) -> serial
SELECT set_config('model_registry.next_value', nextval('sample_id_seq')::text, false);
ALTER SEQUENCE sample_id_seq MINVALUE 1 START WITH 1 RESTART WITH 1;
SELECT setval('sample_id_seq', greatest(current_setting('model_registry.next_value')::bigint, 1), false);

