The sequence of a serial column stays when its table goes.
--- said
--drop visit

--- from postgres
CREATE TABLE visit (id serial PRIMARY KEY, label text);

--- rows
INSERT INTO visit (label) VALUES ('a'), ('b');

--- to postgres
CREATE SEQUENCE visit_id_seq AS integer;

--- postgres up
-- release sequence visit_id_seq from column visit.id
ALTER SEQUENCE visit_id_seq OWNED BY NONE;
ALTER TABLE visit ALTER COLUMN id DROP DEFAULT;

-- drop table visit
DROP TABLE visit;

--- postgres down
-- create table visit
CREATE TABLE visit (
    id integer NOT NULL,
    label text,
    CONSTRAINT visit_pkey PRIMARY KEY (id)
);

-- adopt sequence visit_id_seq into column visit.id
ALTER TABLE visit ALTER COLUMN id SET DEFAULT nextval('visit_id_seq');
ALTER SEQUENCE visit_id_seq OWNED BY visit.id;

--- postgres findings
up: drops-data: table visit: its rows are lost
down: comes-back-empty: table visit: it comes back without its rows

