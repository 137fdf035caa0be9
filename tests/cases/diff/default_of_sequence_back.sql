A column counts with a sequence that it does not own. The other way round.
--- from postgres
CREATE SEQUENCE ticket;
CREATE TABLE visit (id integer NOT NULL DEFAULT nextval('ticket'), label text);

--- to postgres
CREATE TABLE visit (id integer NOT NULL, label text);
CREATE SEQUENCE ticket;

--- postgres up
-- alter column visit.id: drop default nextval('ticket'::regclass)
ALTER TABLE visit ALTER COLUMN id DROP DEFAULT;

--- postgres down
-- alter column visit.id: default nextval('ticket'::regclass)
ALTER TABLE visit ALTER COLUMN id SET DEFAULT nextval('ticket'::regclass);

