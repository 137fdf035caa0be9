A trigger comes before what it came after.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TRIGGER stop AFTER DELETE ON sample BEGIN SELECT RAISE(ABORT, 'kept'); END;

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TRIGGER stop BEFORE DELETE ON sample BEGIN SELECT RAISE(ABORT, 'kept'); END;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop trigger sample.stop
DROP TRIGGER stop;

-- create trigger sample.stop
CREATE TRIGGER stop BEFORE DELETE ON sample BEGIN SELECT RAISE(ABORT, 'kept'); END;

--- sqlite down
-- drop trigger sample.stop
DROP TRIGGER stop;

-- create trigger sample.stop
CREATE TRIGGER stop AFTER DELETE ON sample BEGIN SELECT RAISE(ABORT, 'kept'); END;

