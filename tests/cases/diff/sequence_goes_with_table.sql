A sequence goes together with its table.
--- said
--drop visit
--drop ticket

--- from postgres
CREATE TABLE visit (id integer NOT NULL, label text);
CREATE SEQUENCE ticket OWNED BY visit.id;

--- to postgres


--- postgres up
-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY NONE;

-- drop table visit
DROP TABLE visit;

-- drop sequence ticket
DROP SEQUENCE ticket;

--- postgres down
-- create sequence ticket
CREATE SEQUENCE ticket;

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

