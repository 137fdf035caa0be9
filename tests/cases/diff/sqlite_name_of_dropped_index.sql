A table gets the name of an index that goes: tables and indexes share their names, in any letter case.

--- from sqlite
CREATE TABLE place (
    id integer NOT NULL,
    area integer,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE INDEX "Site" ON place (area);

--- to sqlite
CREATE TABLE site (
    id integer NOT NULL,
    area integer,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE INDEX site_area_idx ON site (area);

--- said
--rename place=site

--- rows
INSERT INTO place (id, area) VALUES (1, 10), (2, 20);

--- sqlite up
-- drop index place.Site
DROP INDEX "Site";

-- rename table place to site
ALTER TABLE place RENAME TO site;

-- create index site.site_area_idx
CREATE INDEX site_area_idx ON site (area);

--- sqlite down
-- drop index site.site_area_idx
DROP INDEX site_area_idx;

-- rename table site to place
ALTER TABLE site RENAME TO place;

-- create index place.Site
CREATE INDEX "Site" ON place (area);

