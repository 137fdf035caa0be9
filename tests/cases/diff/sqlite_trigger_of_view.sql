A trigger of a view goes and comes with it.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample;
CREATE TRIGGER stored INSTEAD OF INSERT ON heavy BEGIN INSERT INTO sample (id, mass) VALUES (NEW.id, NEW.mass); END;

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass, note FROM sample;
CREATE TRIGGER stored INSTEAD OF INSERT ON heavy BEGIN INSERT INTO sample (id, mass) VALUES (NEW.id, NEW.mass); END;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop trigger heavy.stored
DROP TRIGGER stored;

-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass, note FROM sample;

-- create trigger heavy.stored
CREATE TRIGGER stored INSTEAD OF INSERT ON heavy BEGIN INSERT INTO sample (id, mass) VALUES (NEW.id, NEW.mass); END;

--- sqlite down
-- drop trigger heavy.stored
DROP TRIGGER stored;

-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample;

-- create trigger heavy.stored
CREATE TRIGGER stored INSTEAD OF INSERT ON heavy BEGIN INSERT INTO sample (id, mass) VALUES (NEW.id, NEW.mass); END;

