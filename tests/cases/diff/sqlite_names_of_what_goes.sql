What comes has the names of what goes, but for the letter case: a table that of an index, an index that of a table, a view
that of another table, a trigger that of another one, a column that of another one.

--- from sqlite
CREATE TABLE place (
    id integer NOT NULL,
    "Area" integer,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE INDEX "Site" ON place ("Area");
CREATE TABLE "By_area" (id integer NOT NULL, CONSTRAINT by_area_pkey PRIMARY KEY (id));
CREATE TABLE "Heavy" (id integer NOT NULL, CONSTRAINT heavy_pkey PRIMARY KEY (id));
CREATE TRIGGER "Logged" AFTER INSERT ON place BEGIN DELETE FROM "Heavy"; END;

--- to sqlite
CREATE TABLE place (
    id integer NOT NULL,
    area text,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE INDEX by_area ON place (area);
CREATE TABLE site (name text NOT NULL, CONSTRAINT site_pkey PRIMARY KEY (name));
CREATE VIEW heavy AS SELECT id FROM place;
CREATE TRIGGER logged AFTER DELETE ON place BEGIN DELETE FROM site; END;

--- said
--drop place.Area
--drop By_area
--drop Heavy
--drop place.Logged

--- rows
INSERT INTO place (id, "Area") VALUES (1, 10), (2, 20);

--- sqlite up
-- drop trigger place.Logged
DROP TRIGGER "Logged";

-- drop table Heavy
DROP TABLE "Heavy";

-- drop table By_area
DROP TABLE "By_area";

-- drop index place.Site
DROP INDEX "Site";

-- drop column place.Area
ALTER TABLE place DROP COLUMN "Area";

-- add column place.area (TEXT)
ALTER TABLE place ADD COLUMN area TEXT;

-- create index place.by_area
CREATE INDEX by_area ON place (area);

-- create table site
CREATE TABLE site (
    name TEXT NOT NULL,
    CONSTRAINT site_pkey PRIMARY KEY (name)
);

-- create view heavy
CREATE VIEW heavy AS
SELECT id FROM place;

-- create trigger place.logged
CREATE TRIGGER logged AFTER DELETE ON place BEGIN DELETE FROM site; END;

--- sqlite down
-- drop trigger place.logged
DROP TRIGGER logged;

-- drop view heavy
DROP VIEW heavy;

-- drop table site
DROP TABLE site;

-- drop index place.by_area
DROP INDEX by_area;

-- drop column place.area
ALTER TABLE place DROP COLUMN area;

-- add column place.Area (INTEGER)
ALTER TABLE place ADD COLUMN "Area" INTEGER;

-- create index place.Site
CREATE INDEX "Site" ON place ("Area");

-- create table By_area
CREATE TABLE "By_area" (
    id INTEGER NOT NULL,
    CONSTRAINT by_area_pkey PRIMARY KEY (id)
);

-- create table Heavy
CREATE TABLE "Heavy" (
    id INTEGER NOT NULL,
    CONSTRAINT heavy_pkey PRIMARY KEY (id)
);

-- create trigger place.Logged
CREATE TRIGGER "Logged" AFTER INSERT ON place BEGIN DELETE FROM "Heavy"; END;

--- sqlite findings
up: drops-data: table Heavy: its rows are lost
up: drops-data: table By_area: its rows are lost
up: drops-data: column place.Area: its values are lost
down: drops-data: table site: its rows are lost
down: drops-data: column place.area: its values are lost
down: comes-back-empty: column place.Area: it comes back without its values
down: comes-back-empty: table By_area: it comes back without its rows
down: comes-back-empty: table Heavy: it comes back without its rows

