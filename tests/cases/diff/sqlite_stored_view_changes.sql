SQLite: the table that stores a view's rows loses a column and gains one, for which the models' word is enough.

--- from sqlite
CREATE TABLE sample (id INTEGER PRIMARY KEY, mass INTEGER, note TEXT);
CREATE TABLE heavy (id INTEGER, mass INTEGER);
CREATE INDEX heavy_mass_idx ON heavy (mass);
CREATE VIEW heavy__query AS SELECT id, mass FROM sample WHERE mass > 10;
CREATE VIEW heaviest AS SELECT max(id) AS id FROM heavy;

--- to sqlite
CREATE TABLE sample (id INTEGER PRIMARY KEY, mass INTEGER, note TEXT);
CREATE TABLE heavy (id INTEGER, note TEXT);
CREATE VIEW heavy__query AS SELECT id, note FROM sample WHERE mass > 10;
CREATE VIEW heaviest AS SELECT max(id) AS id FROM heavy;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');
INSERT INTO heavy (id, mass) VALUES (2, 20);

--- sqlite up
-- drop view heavy__query
DROP VIEW heavy__query;

-- drop index heavy.heavy_mass_idx
DROP INDEX heavy_mass_idx;

-- drop column heavy.mass
ALTER TABLE heavy DROP COLUMN mass;

-- add column heavy.note (TEXT)
ALTER TABLE heavy ADD COLUMN note TEXT;

-- create view heavy__query
CREATE VIEW heavy__query AS
SELECT id, note FROM sample WHERE mass > 10;

--- sqlite down
-- drop view heavy__query
DROP VIEW heavy__query;

-- drop column heavy.note
ALTER TABLE heavy DROP COLUMN note;

-- add column heavy.mass (INTEGER)
ALTER TABLE heavy ADD COLUMN mass INTEGER;

-- create index heavy.heavy_mass_idx
CREATE INDEX heavy_mass_idx ON heavy (mass);

-- create view heavy__query
CREATE VIEW heavy__query AS
SELECT id, mass FROM sample WHERE mass > 10;

--- sqlite findings
up: drops-data: column heavy.mass: its values are lost
down: drops-data: column heavy.note: its values are lost
down: comes-back-empty: column heavy.mass: it comes back without its values

