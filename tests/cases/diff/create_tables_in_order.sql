A table comes after those that it refers to, whatever their names are.

--- to
CREATE TABLE zoo (id integer NOT NULL, CONSTRAINT zoo_pkey PRIMARY KEY (id));
CREATE TABLE middle (
    id integer NOT NULL,
    zoo_id integer,
    CONSTRAINT middle_pkey PRIMARY KEY (id),
    CONSTRAINT middle_zoo_id_fkey FOREIGN KEY (zoo_id) REFERENCES zoo (id)
);
CREATE TABLE animal (
    id integer NOT NULL,
    middle_id integer,
    CONSTRAINT animal_pkey PRIMARY KEY (id),
    CONSTRAINT animal_middle_id_fkey FOREIGN KEY (middle_id) REFERENCES middle (id)
);

--- postgres up
-- create table zoo
CREATE TABLE zoo (
    id integer NOT NULL,
    CONSTRAINT zoo_pkey PRIMARY KEY (id)
);

-- create table middle
CREATE TABLE middle (
    id integer NOT NULL,
    zoo_id integer,
    CONSTRAINT middle_pkey PRIMARY KEY (id),
    CONSTRAINT middle_zoo_id_fkey FOREIGN KEY (zoo_id) REFERENCES zoo (id)
);

-- create table animal
CREATE TABLE animal (
    id integer NOT NULL,
    middle_id integer,
    CONSTRAINT animal_pkey PRIMARY KEY (id),
    CONSTRAINT animal_middle_id_fkey FOREIGN KEY (middle_id) REFERENCES middle (id)
);

--- postgres down
-- drop table animal
DROP TABLE animal;

-- drop table middle
DROP TABLE middle;

-- drop table zoo
DROP TABLE zoo;

--- postgres findings
down: drops-data: table animal: its rows are lost
down: drops-data: table middle: its rows are lost
down: drops-data: table zoo: its rows are lost

--- sqlite up
-- create table zoo
CREATE TABLE zoo (
    id INTEGER NOT NULL,
    CONSTRAINT zoo_pkey PRIMARY KEY (id)
);

-- create table middle
CREATE TABLE middle (
    id INTEGER NOT NULL,
    zoo_id INTEGER,
    CONSTRAINT middle_pkey PRIMARY KEY (id),
    CONSTRAINT middle_zoo_id_fkey FOREIGN KEY (zoo_id) REFERENCES zoo (id)
);

-- create table animal
CREATE TABLE animal (
    id INTEGER NOT NULL,
    middle_id INTEGER,
    CONSTRAINT animal_pkey PRIMARY KEY (id),
    CONSTRAINT animal_middle_id_fkey FOREIGN KEY (middle_id) REFERENCES middle (id)
);

--- sqlite down
-- drop table animal
DROP TABLE animal;

-- drop table middle
DROP TABLE middle;

-- drop table zoo
DROP TABLE zoo;

--- sqlite findings
down: drops-data: table animal: its rows are lost
down: drops-data: table middle: its rows are lost
down: drops-data: table zoo: its rows are lost

