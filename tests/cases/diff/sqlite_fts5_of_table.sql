A full-text index of a table comes, with the trigger that fills it.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIRTUAL TABLE search USING fts5(note, content = 'sample', content_rowid = 'id');
CREATE TRIGGER found AFTER INSERT ON sample BEGIN INSERT INTO search (rowid, note) VALUES (NEW.id, NEW.note); END;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- create table search
CREATE VIRTUAL TABLE search USING fts5(note, content = 'sample', content_rowid = 'id');

-- create trigger sample.found
CREATE TRIGGER found AFTER INSERT ON sample BEGIN INSERT INTO search (rowid, note) VALUES (NEW.id, NEW.note); END;

--- sqlite down
-- drop trigger sample.found
DROP TRIGGER found;

-- drop table search
DROP TABLE search;

--- sqlite findings
down: drops-data: table search: its rows are lost

