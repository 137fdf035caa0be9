A sequence goes with a column that does not count with it. The other way round.
--- from postgres
CREATE TABLE visit (id integer NOT NULL, label text);
CREATE SEQUENCE ticket OWNED BY visit.id;

--- to postgres
CREATE TABLE visit (id integer NOT NULL, label text);
CREATE SEQUENCE ticket;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY NONE;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY visit.id;

