The sequence of a serial column becomes one of its own, and keeps its place. The other way round.
--- from postgres
CREATE SEQUENCE visit_id_seq AS integer;
CREATE TABLE visit (id integer NOT NULL DEFAULT nextval('visit_id_seq') PRIMARY KEY, label text);

--- rows
INSERT INTO visit (label) VALUES ('a'), ('b');

--- to postgres
CREATE TABLE visit (id serial PRIMARY KEY, label text);

--- postgres up
-- adopt sequence visit_id_seq into column visit.id
ALTER TABLE visit ALTER COLUMN id SET DEFAULT nextval('visit_id_seq');
ALTER SEQUENCE visit_id_seq OWNED BY visit.id;

--- postgres down
-- release sequence visit_id_seq from column visit.id
ALTER SEQUENCE visit_id_seq OWNED BY NONE;
ALTER TABLE visit ALTER COLUMN id SET DEFAULT nextval('visit_id_seq'::regclass);

