A trigger of a view goes and comes with it.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION store() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE VIEW heavy AS SELECT id, mass FROM sample;
CREATE TRIGGER stored INSTEAD OF INSERT ON heavy FOR EACH ROW EXECUTE FUNCTION store();

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION store() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE VIEW heavy AS SELECT id, mass, note FROM sample;
CREATE TRIGGER stored INSTEAD OF INSERT ON heavy FOR EACH ROW EXECUTE FUNCTION store();

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop trigger heavy.stored
DROP TRIGGER stored ON heavy;

-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass, note FROM sample;

-- create trigger heavy.stored
CREATE TRIGGER stored INSTEAD OF INSERT ON heavy FOR EACH ROW EXECUTE FUNCTION store();

--- postgres down
-- drop trigger heavy.stored
DROP TRIGGER stored ON heavy;

-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample;

-- create trigger heavy.stored
CREATE TRIGGER stored INSTEAD OF INSERT ON heavy FOR EACH ROW EXECUTE FUNCTION store();

