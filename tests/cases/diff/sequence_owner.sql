A sequence goes with a column that does not count with it.
--- from postgres
CREATE TABLE visit (id integer NOT NULL, label text);
CREATE SEQUENCE ticket;

--- to postgres
CREATE TABLE visit (id integer NOT NULL, label text);
CREATE SEQUENCE ticket OWNED BY visit.id;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY visit.id;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY NONE;

