A sequence stays when the table that it went with goes.
--- said
--drop visit

--- from postgres
CREATE TABLE visit (id integer NOT NULL, label text);
CREATE SEQUENCE ticket OWNED BY visit.id;

--- to postgres
CREATE SEQUENCE ticket;

--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY NONE;

-- drop table visit
DROP TABLE visit;

--- postgres down
-- create table visit
CREATE TABLE visit (
    id integer NOT NULL,
    label text
);

-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY visit.id;

--- postgres findings
up: drops-data: table visit: its rows are lost
down: comes-back-empty: table visit: it comes back without its rows

