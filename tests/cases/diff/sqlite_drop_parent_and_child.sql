A parent and its cascading child go.

--- from sqlite
CREATE TABLE place (
    id integer NOT NULL,
    name text,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE TABLE visit (
    id integer NOT NULL,
    place_id integer DEFAULT 1,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_place_id_fkey FOREIGN KEY (place_id) REFERENCES place (id) ON DELETE CASCADE
);
CREATE TABLE other (
    id integer NOT NULL,
    CONSTRAINT other_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE other (
    id integer NOT NULL,
    CONSTRAINT other_pkey PRIMARY KEY (id)
);

--- said
--drop place
--drop visit

--- rows
INSERT INTO place VALUES (1, 'a'), (2, 'b');
INSERT INTO visit (id, place_id) VALUES (1, 1), (2, 2), (3, NULL);

--- sqlite up
-- drop table visit
DROP TABLE visit;

-- drop table place
DROP TABLE place;

--- sqlite down
-- create table place
CREATE TABLE place (
    id INTEGER NOT NULL,
    name TEXT,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);

-- create table visit
CREATE TABLE visit (
    id INTEGER NOT NULL,
    place_id INTEGER DEFAULT 1,
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_place_id_fkey FOREIGN KEY (place_id) REFERENCES place (id) ON DELETE CASCADE
);

--- sqlite findings
up: drops-data: table visit: its rows are lost
up: drops-data: table place: its rows are lost
down: comes-back-empty: table place: it comes back without its rows
down: comes-back-empty: table visit: it comes back without its rows

