A serial column ceases to count, and its sequence stays, with other options. The other way round.
--- from postgres
CREATE SEQUENCE visit_id_seq INCREMENT BY 2;
COMMENT ON SEQUENCE visit_id_seq IS 'free';
CREATE TABLE visit (id integer NOT NULL PRIMARY KEY, label text);
ALTER SEQUENCE visit_id_seq OWNED BY visit.id;

--- rows
INSERT INTO visit VALUES (1, 'a');

--- to postgres
CREATE TABLE visit (id serial PRIMARY KEY, label text);

--- postgres up
-- adopt sequence visit_id_seq into column visit.id
SELECT setval('visit_id_seq', greatest(least(last_value, 2147483647), 1), is_called AND last_value BETWEEN 1 AND 2147483647) FROM visit_id_seq;
ALTER SEQUENCE visit_id_seq AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647;
ALTER SEQUENCE visit_id_seq OWNED BY NONE;
COMMENT ON SEQUENCE visit_id_seq IS NULL;
ALTER TABLE visit ALTER COLUMN id SET DEFAULT nextval('visit_id_seq');
ALTER SEQUENCE visit_id_seq OWNED BY visit.id;

--- postgres down
-- release sequence visit_id_seq from column visit.id
ALTER SEQUENCE visit_id_seq OWNED BY NONE;
ALTER TABLE visit ALTER COLUMN id DROP DEFAULT;
ALTER SEQUENCE visit_id_seq AS bigint INCREMENT BY 2 MINVALUE 1 MAXVALUE 9223372036854775807;
ALTER SEQUENCE visit_id_seq OWNED BY visit.id;
COMMENT ON SEQUENCE visit_id_seq IS 'free';

