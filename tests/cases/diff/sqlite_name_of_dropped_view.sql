A table gets the name of a view that goes, but for the letter case.

--- from sqlite
CREATE TABLE place (
    id integer NOT NULL,
    area integer,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE VIEW "Site" AS SELECT 1 AS id;
CREATE VIEW sites AS SELECT id FROM "Site";

--- to sqlite
CREATE TABLE site (
    id integer NOT NULL,
    area integer,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE VIEW sites AS SELECT id FROM site;

--- said
--rename place=site
--drop Site

--- rows
INSERT INTO place (id, area) VALUES (1, 10), (2, 20);

--- sqlite up
-- drop view sites
DROP VIEW sites;

-- drop view Site
DROP VIEW "Site";

-- rename table place to site
ALTER TABLE place RENAME TO site;

-- create view sites
CREATE VIEW sites AS
SELECT id FROM site;

--- sqlite down
-- drop view sites
DROP VIEW sites;

-- rename table site to place
ALTER TABLE site RENAME TO place;

-- create view Site
CREATE VIEW "Site" AS
SELECT 1 AS id;

-- create view sites
CREATE VIEW sites AS
SELECT id FROM "Site";

