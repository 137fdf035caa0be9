What CREATE TABLE would leave out as a repetition is added after it.

--- to postgres
CREATE TABLE room (
    id integer NOT NULL,
    CONSTRAINT room_pkey PRIMARY KEY (id),
    CONSTRAINT room_id_excl EXCLUDE (id WITH =)
);
ALTER TABLE room ADD CONSTRAINT room_id_again EXCLUDE (id WITH =) WITH (fillfactor = 70);

--- postgres up
-- create table room
CREATE TABLE room (
    id integer NOT NULL,
    CONSTRAINT room_pkey PRIMARY KEY (id),
    CONSTRAINT room_id_again EXCLUDE (id WITH =) WITH (fillfactor = 70)
);
ALTER TABLE room ADD CONSTRAINT room_id_excl EXCLUDE (id WITH =);

--- postgres down
-- drop table room
DROP TABLE room;

--- postgres findings
down: drops-data: table room: its rows are lost

