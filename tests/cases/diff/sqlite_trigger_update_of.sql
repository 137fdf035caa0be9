A trigger on one column, with a condition.

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

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE log (
    line text
);
CREATE TRIGGER weighed AFTER UPDATE OF mass ON sample FOR EACH ROW WHEN NEW.mass <> OLD.mass
BEGIN
    INSERT INTO log (line) SELECT 'now ' || NEW.mass WHERE NEW.note IS NOT NULL;
    UPDATE log SET line = upper(line) WHERE line = CASE NEW.note WHEN 'a' THEN 'b' ELSE 'c' END;
END;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- create trigger sample.weighed
CREATE TRIGGER weighed AFTER UPDATE OF mass ON sample FOR EACH ROW WHEN NEW.mass <> OLD.mass
BEGIN
    INSERT INTO log (line) SELECT 'now ' || NEW.mass WHERE NEW.note IS NOT NULL;
    UPDATE log SET line = upper(line) WHERE line = CASE NEW.note WHEN 'a' THEN 'b' ELSE 'c' END;
END;

--- sqlite down
-- drop trigger sample.weighed
DROP TRIGGER weighed;

