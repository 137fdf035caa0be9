A table gets another name under a trigger and a view.

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
CREATE TABLE specimen (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TRIGGER touched AFTER UPDATE OF mass ON specimen WHEN NEW.mass > 0
BEGIN
    UPDATE specimen SET note = 'touched' WHERE id = NEW.id;
END;
CREATE VIEW heavy AS SELECT mass FROM specimen;

--- said
--rename sample=specimen

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop trigger sample.touched
DROP TRIGGER touched;

-- drop view heavy
DROP VIEW heavy;

-- rename table sample to specimen
ALTER TABLE sample RENAME TO specimen;

-- create view heavy
CREATE VIEW heavy AS
SELECT mass FROM specimen;

-- create trigger specimen.touched
CREATE TRIGGER touched AFTER UPDATE OF mass ON specimen WHEN NEW.mass > 0
BEGIN
    UPDATE specimen SET note = 'touched' WHERE id = NEW.id;
END;

--- sqlite down
-- drop trigger specimen.touched
DROP TRIGGER touched;

-- drop view heavy
DROP VIEW heavy;

-- rename table specimen to sample
ALTER TABLE specimen RENAME TO sample;

-- create view heavy
CREATE VIEW heavy AS
SELECT mass FROM sample;

-- create trigger sample.touched
CREATE TRIGGER touched AFTER UPDATE OF mass ON sample WHEN NEW.mass > 0
BEGIN
    UPDATE sample SET note = 'touched' WHERE id = NEW.id;
END;

