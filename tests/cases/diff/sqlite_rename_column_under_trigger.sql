A column gets another name under a trigger and a view.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TRIGGER touched AFTER UPDATE OF mass ON sample WHEN NEW.mass > 0
BEGIN
    UPDATE sample SET note = 'touched' WHERE id = NEW.id;
END;
CREATE VIEW heavy AS SELECT mass FROM sample;

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    grams integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TRIGGER touched AFTER UPDATE OF grams ON sample WHEN NEW.grams > 0
BEGIN
    UPDATE sample SET note = 'touched' WHERE id = NEW.id;
END;
CREATE VIEW heavy AS SELECT grams AS mass FROM sample;

--- said
--rename sample.mass=grams

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop trigger sample.touched
DROP TRIGGER touched;

-- drop view heavy
DROP VIEW heavy;

-- rename column sample.mass to grams
ALTER TABLE sample RENAME COLUMN mass TO grams;

-- create view heavy
CREATE VIEW heavy AS
SELECT grams AS mass FROM sample;

-- create trigger sample.touched
CREATE TRIGGER touched AFTER UPDATE OF grams ON sample WHEN NEW.grams > 0
BEGIN
    UPDATE sample SET note = 'touched' WHERE id = NEW.id;
END;

--- sqlite down
-- drop trigger sample.touched
DROP TRIGGER touched;

-- drop view heavy
DROP VIEW heavy;

-- rename column sample.grams to mass
ALTER TABLE sample RENAME COLUMN grams TO mass;

-- create view heavy
CREATE VIEW heavy AS
SELECT mass FROM sample;

-- create trigger sample.touched
CREATE TRIGGER touched AFTER UPDATE OF mass ON sample WHEN NEW.mass > 0
BEGIN
    UPDATE sample SET note = 'touched' WHERE id = NEW.id;
END;

