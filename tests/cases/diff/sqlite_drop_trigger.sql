A trigger goes.

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

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--drop sample.touched

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop trigger sample.touched
DROP TRIGGER touched;

--- sqlite down
-- create trigger sample.touched
CREATE TRIGGER touched AFTER UPDATE OF mass ON sample WHEN NEW.mass > 0
BEGIN
    UPDATE sample SET note = 'touched' WHERE id = NEW.id;
END;

