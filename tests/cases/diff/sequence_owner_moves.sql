A sequence goes with another column.
--- from postgres
CREATE TABLE visit (id integer NOT NULL, label text);
CREATE SEQUENCE ticket OWNED BY visit.id;

--- to postgres
CREATE TABLE visit (id integer NOT NULL, label text);
CREATE SEQUENCE ticket OWNED BY visit.label;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY NONE;

-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY visit.label;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY NONE;

-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY visit.id;

