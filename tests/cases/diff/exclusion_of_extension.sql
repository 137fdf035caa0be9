An exclusion constraint with operator classes that an extension brings.

--- from
CREATE EXTENSION btree_gist;
CREATE TABLE sample (
    id integer NOT NULL,
    room integer,
    during tsrange,
    area box,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE EXTENSION btree_gist;
CREATE TABLE sample (
    id integer NOT NULL,
    room integer,
    during tsrange,
    area box,
    CONSTRAINT sample_room_during_excl EXCLUDE USING gist (room gist_int4_ops WITH =, during WITH &&),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, room, during, area) VALUES (1, 1, '[2026-01-01, 2026-01-02)', '(1,1),(0,0)'), (2, 2, '[2026-01-01, 2026-01-02)', '(9,9),(8,8)');

--- postgres up
-- add constraint sample.sample_room_during_excl
ALTER TABLE sample ADD CONSTRAINT sample_room_during_excl EXCLUDE USING gist (room WITH =, during WITH &&);

--- postgres down
-- drop constraint sample.sample_room_during_excl
ALTER TABLE sample DROP CONSTRAINT sample_room_during_excl;

--- postgres findings
up: adds-demand: constraint sample.sample_room_during_excl: two rows that exclude each other stop the migration

