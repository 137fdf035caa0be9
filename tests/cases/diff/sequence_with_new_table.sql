A sequence that goes with a table which is new too, and counts for another.
--- to postgres
CREATE SEQUENCE ticket;
CREATE TABLE visit (id integer NOT NULL);
ALTER SEQUENCE ticket OWNED BY visit.id;
CREATE TABLE pass (number bigint NOT NULL DEFAULT nextval('ticket'));

--- postgres up
-- create sequence ticket
CREATE SEQUENCE ticket;

-- create table pass
CREATE TABLE pass (
    number bigint NOT NULL DEFAULT nextval('ticket'::regclass)
);

-- create table visit
CREATE TABLE visit (
    id integer NOT NULL
);

-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY visit.id;

--- postgres down
-- alter sequence ticket: definition
ALTER SEQUENCE ticket OWNED BY NONE;

-- drop table visit
DROP TABLE visit;

-- drop table pass
DROP TABLE pass;

-- drop sequence ticket
DROP SEQUENCE ticket;

--- postgres findings
down: drops-data: table visit: its rows are lost
down: drops-data: table pass: its rows are lost

