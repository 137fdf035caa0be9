A table and a column with other names, and a sequence that goes with them.
--- said
--rename visit=entry
--rename entry.id=number

--- from postgres
CREATE TABLE visit (id integer NOT NULL, label text);
CREATE SEQUENCE ticket OWNED BY visit.id;

--- to postgres
CREATE TABLE entry (number integer NOT NULL, label text);
CREATE SEQUENCE ticket OWNED BY entry.number;

--- postgres up
-- rename table visit to entry
ALTER TABLE visit RENAME TO entry;

-- rename column entry.id to number
ALTER TABLE entry RENAME COLUMN id TO number;

--- postgres down
-- rename column entry.number to id
ALTER TABLE entry RENAME COLUMN number TO id;

-- rename table entry to visit
ALTER TABLE entry RENAME TO visit;

