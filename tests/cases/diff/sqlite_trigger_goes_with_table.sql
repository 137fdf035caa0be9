A table goes with its trigger.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE log (
    line text
);
CREATE TRIGGER told AFTER INSERT ON log BEGIN UPDATE sample SET mass = mass + 1; END;

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--drop log
--drop log.told

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop trigger log.told
DROP TRIGGER told;

-- drop table log
DROP TABLE log;

--- sqlite down
-- create table log
CREATE TABLE log (
    line TEXT
);

-- create trigger log.told
CREATE TRIGGER told AFTER INSERT ON log BEGIN UPDATE sample SET mass = mass + 1; END;

--- sqlite findings
up: drops-data: table log: its rows are lost
down: comes-back-empty: table log: it comes back without its rows

