A sequence with another name, which a default follows.
--- said
--rename ticket=Ticket no

--- from postgres
CREATE SEQUENCE ticket;
CREATE TABLE visit (id integer NOT NULL DEFAULT nextval('ticket'), label text);

--- to postgres
CREATE SEQUENCE "Ticket no";
CREATE TABLE visit (id integer NOT NULL DEFAULT nextval('"Ticket no"'), label text);

--- postgres up
-- rename sequence ticket to Ticket no
ALTER SEQUENCE ticket RENAME TO "Ticket no";

--- postgres down
-- rename sequence Ticket no to ticket
ALTER SEQUENCE "Ticket no" RENAME TO ticket;

