A serial that counts in its own way.

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
ALTER SEQUENCE sample_id_seq INCREMENT BY 10 CACHE 5 MAXVALUE 100000;

--- rows
INSERT INTO sample (note) VALUES ('a'), ('b');

--- postgres up
-- alter column sample.id: serial -> serial (increment 10, max 100000, cache 5)
SELECT set_config('model_registry.next_value', nextval('sample_id_seq')::text, false);
ALTER SEQUENCE sample_id_seq INCREMENT BY 10 MAXVALUE 100000 CACHE 5 RESTART WITH 1;
SELECT setval('sample_id_seq', greatest(current_setting('model_registry.next_value')::bigint, 1), false);

--- postgres down
-- alter column sample.id: serial (increment 10, max 100000, cache 5) -> serial
SELECT set_config('model_registry.next_value', nextval('sample_id_seq')::text, false);
ALTER SEQUENCE sample_id_seq INCREMENT BY 1 MAXVALUE 2147483647 CACHE 1 RESTART WITH 1;
SELECT setval('sample_id_seq', greatest(current_setting('model_registry.next_value')::bigint, 1), false);

