Keys come of what must not overlap, and a reference to what covers it.
since PostgreSQL 18

--- from
CREATE EXTENSION btree_gist;
CREATE TABLE room (
    number integer NOT NULL,
    during daterange NOT NULL
);
CREATE TABLE stay (
    id integer PRIMARY KEY,
    room integer,
    during daterange
);

--- to postgres
CREATE EXTENSION btree_gist;
CREATE TABLE room (
    number integer NOT NULL,
    during daterange NOT NULL,
    CONSTRAINT room_pkey PRIMARY KEY (number, during WITHOUT OVERLAPS)
);
CREATE TABLE stay (
    id integer PRIMARY KEY,
    room integer,
    during daterange,
    CONSTRAINT stay_key UNIQUE (room, during WITHOUT OVERLAPS),
    CONSTRAINT stay_room_fkey FOREIGN KEY (room, PERIOD during) REFERENCES room (number, PERIOD during)
);

--- rows
INSERT INTO room VALUES (1, '[2024-01-01,2024-02-01)'), (1, '[2024-02-01,2024-03-01)');
INSERT INTO stay VALUES (1, 1, '[2024-01-20,2024-02-10)');

--- postgres up
-- add constraint room.room_pkey
ALTER TABLE room ADD CONSTRAINT room_pkey PRIMARY KEY (number, during WITHOUT OVERLAPS);

-- add constraint stay.stay_key
ALTER TABLE stay ADD CONSTRAINT stay_key UNIQUE (room, during WITHOUT OVERLAPS);

-- add constraint stay.stay_room_fkey
ALTER TABLE stay ADD CONSTRAINT stay_room_fkey FOREIGN KEY (room, PERIOD during) REFERENCES room (number, PERIOD during);

--- postgres down
-- drop constraint stay.stay_room_fkey
ALTER TABLE stay DROP CONSTRAINT stay_room_fkey;

-- drop constraint stay.stay_key
ALTER TABLE stay DROP CONSTRAINT stay_key;

-- drop constraint room.room_pkey
ALTER TABLE room DROP CONSTRAINT room_pkey;

--- postgres findings
up: adds-demand: constraint room.room_pkey: two rows with one key stop the migration
up: adds-demand: constraint stay.stay_key: two rows with one key stop the migration
up: adds-demand: constraint stay.stay_room_fkey: a row that refers to nothing stops the migration

