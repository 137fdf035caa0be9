A column counts with a sequence that it does not own.
--- from postgres
CREATE TABLE visit (id integer NOT NULL, label text);
CREATE SEQUENCE ticket;

--- to postgres
CREATE SEQUENCE ticket;
CREATE TABLE visit (id integer NOT NULL DEFAULT nextval('ticket'), label text);

--- postgres up
-- alter column visit.id: default nextval('ticket'::regclass)
ALTER TABLE visit ALTER COLUMN id SET DEFAULT nextval('ticket'::regclass);

--- postgres down
-- alter column visit.id: drop default nextval('ticket'::regclass)
ALTER TABLE visit ALTER COLUMN id DROP DEFAULT;

