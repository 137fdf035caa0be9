A column of a table that is called like a keyword gets another name, under a view.
--- from sqlite
CREATE TABLE "select" (id INTEGER PRIMARY KEY NOT NULL);
CREATE VIEW v0 AS SELECT id FROM "select";

--- said
--rename select.id=name

--- to sqlite
CREATE TABLE "select" (name INTEGER PRIMARY KEY NOT NULL);
CREATE VIEW v0 AS SELECT name FROM "select";

--- sqlite up
-- drop view v0
DROP VIEW v0;

-- rename column select.id to name
ALTER TABLE "select" RENAME COLUMN id TO name;

-- create view v0
CREATE VIEW v0 AS
SELECT name FROM "select";

--- sqlite down
-- drop view v0
DROP VIEW v0;

-- rename column select.name to id
ALTER TABLE "select" RENAME COLUMN name TO id;

-- create view v0
CREATE VIEW v0 AS
SELECT id FROM "select";

