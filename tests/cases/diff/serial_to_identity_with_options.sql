A serial becomes an identity that counts in its own way.

--- from
CREATE TABLE sample (
    id serial,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE sample_id_seq INCREMENT BY 10;

--- to postgres
CREATE TABLE sample (
    id integer GENERATED ALWAYS AS IDENTITY (INCREMENT BY 10 CACHE 4),
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (note) VALUES ('a'), ('b');

--- postgres up
-- alter column sample.id: serial (increment 10) -> identity always (increment 10, cache 4)
SELECT set_config('model_registry.next_value', nextval('sample_id_seq')::text, false);
ALTER TABLE sample ALTER COLUMN id DROP DEFAULT;
DROP SEQUENCE sample_id_seq;
ALTER TABLE sample ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (INCREMENT BY 10 CACHE 4);
SELECT setval(pg_get_serial_sequence('sample', 'id'), current_setting('model_registry.next_value')::bigint, false);

--- postgres down
-- alter column sample.id: identity always (increment 10, cache 4) -> serial (increment 10)
SELECT set_config('model_registry.next_value', nextval(pg_get_serial_sequence('sample', 'id'))::text, false);
ALTER TABLE sample ALTER COLUMN id DROP IDENTITY;
CREATE SEQUENCE sample_id_seq AS integer INCREMENT BY 10;
ALTER SEQUENCE sample_id_seq OWNED BY sample.id;
SELECT setval('sample_id_seq', current_setting('model_registry.next_value')::bigint, false);
ALTER TABLE sample ALTER COLUMN id SET DEFAULT nextval('sample_id_seq');

