SQLite: a view's rows are stored in a table of its name, for which the models' word is enough, both ways.

--- from sqlite
CREATE TABLE sample (id INTEGER PRIMARY KEY, mass INTEGER, note TEXT);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;
CREATE TABLE light (id INTEGER, mass INTEGER);
CREATE VIEW light__query AS SELECT id, mass FROM sample WHERE mass < 10;

--- to sqlite
CREATE TABLE sample (id INTEGER PRIMARY KEY, mass INTEGER, note TEXT);
CREATE TABLE heavy (id INTEGER, mass INTEGER);
CREATE VIEW heavy__query AS SELECT id, mass FROM sample WHERE mass > 10;
CREATE VIEW light AS SELECT id, mass FROM sample WHERE mass < 10;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop view light__query
DROP VIEW light__query;

-- drop view heavy
DROP VIEW heavy;

-- drop table light
DROP TABLE light;

-- create table heavy
CREATE TABLE heavy (
    id INTEGER,
    mass INTEGER
);

-- create view heavy__query
CREATE VIEW heavy__query AS
SELECT id, mass FROM sample WHERE mass > 10;

-- create view light
CREATE VIEW light AS
SELECT id, mass FROM sample WHERE mass < 10;

--- sqlite down
-- drop view light
DROP VIEW light;

-- drop view heavy__query
DROP VIEW heavy__query;

-- drop table heavy
DROP TABLE heavy;

-- create table light
CREATE TABLE light (
    id INTEGER,
    mass INTEGER
);

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;

-- create view light__query
CREATE VIEW light__query AS
SELECT id, mass FROM sample WHERE mass < 10;

--- sqlite findings
up: drops-data: table light: its rows are lost
down: drops-data: table heavy: its rows are lost
down: comes-back-empty: table light: it comes back without its rows

