SQLite: a view and a stored one get other names, and the one that reads them follows.

--- from sqlite
CREATE TABLE sample (id INTEGER PRIMARY KEY, mass INTEGER, note TEXT);
CREATE VIEW heavy AS SELECT id, mass FROM sample;
CREATE VIEW heaviest AS SELECT max(mass) AS mass FROM heavy;
CREATE TABLE kept (id INTEGER);
CREATE INDEX kept_id ON kept (id);
CREATE VIEW kept__query AS SELECT id FROM sample;

--- to sqlite
CREATE TABLE sample (id INTEGER PRIMARY KEY, mass INTEGER, note TEXT);
CREATE VIEW weighty AS SELECT id, mass FROM sample;
CREATE VIEW heaviest AS SELECT max(mass) AS mass FROM weighty;
CREATE TABLE stored (id INTEGER);
CREATE INDEX kept_id ON stored (id);
CREATE VIEW stored__query AS SELECT id FROM sample;

--- said
--rename heavy=weighty
--rename kept=stored
--rename kept__query=stored__query

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');
INSERT INTO kept (id) VALUES (1);

--- sqlite up
-- drop view kept__query
DROP VIEW kept__query;

-- drop view heaviest
DROP VIEW heaviest;

-- drop view heavy
DROP VIEW heavy;

-- rename table kept to stored
ALTER TABLE kept RENAME TO stored;

-- create view weighty
CREATE VIEW weighty AS
SELECT id, mass FROM sample;

-- create view heaviest
CREATE VIEW heaviest AS
SELECT max(mass) AS mass FROM weighty;

-- create view stored__query
CREATE VIEW stored__query AS
SELECT id FROM sample;

--- sqlite down
-- drop view stored__query
DROP VIEW stored__query;

-- drop view heaviest
DROP VIEW heaviest;

-- drop view weighty
DROP VIEW weighty;

-- rename table stored to kept
ALTER TABLE stored RENAME TO kept;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample;

-- create view heaviest
CREATE VIEW heaviest AS
SELECT max(mass) AS mass FROM heavy;

-- create view kept__query
CREATE VIEW kept__query AS
SELECT id FROM sample;

