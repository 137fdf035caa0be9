A column goes that a trigger named, which names another one now.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TRIGGER kept AFTER INSERT ON sample BEGIN UPDATE sample SET note = NEW.note WHERE id = NEW.id; END;

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TRIGGER kept AFTER INSERT ON sample BEGIN UPDATE sample SET mass = 1 WHERE id = NEW.id; END;

--- said
--drop sample.note

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop trigger sample.kept
DROP TRIGGER kept;

-- drop column sample.note
ALTER TABLE sample DROP COLUMN note;

-- create trigger sample.kept
CREATE TRIGGER kept AFTER INSERT ON sample BEGIN UPDATE sample SET mass = 1 WHERE id = NEW.id; END;

--- sqlite down
-- drop trigger sample.kept
DROP TRIGGER kept;

-- add column sample.note (TEXT)
ALTER TABLE sample ADD COLUMN note TEXT;

-- create trigger sample.kept
CREATE TRIGGER kept AFTER INSERT ON sample BEGIN UPDATE sample SET note = NEW.note WHERE id = NEW.id; END;

--- sqlite findings
up: drops-data: column sample.note: its values are lost
down: comes-back-empty: column sample.note: it comes back without its values

