Two tables, and two columns, change names, but for the letter case.

--- from sqlite
CREATE TABLE place (
    id integer NOT NULL,
    length integer,
    width integer,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE TABLE site (
    id integer NOT NULL,
    place_id integer,
    CONSTRAINT site_pkey PRIMARY KEY (id),
    CONSTRAINT site_place_id_fkey FOREIGN KEY (place_id) REFERENCES place (id)
);

--- to sqlite
CREATE TABLE "Site" (
    id integer NOT NULL,
    "Width" integer,
    "Length" integer,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE TABLE "Place" (
    id integer NOT NULL,
    place_id integer,
    CONSTRAINT site_pkey PRIMARY KEY (id),
    CONSTRAINT site_place_id_fkey FOREIGN KEY (place_id) REFERENCES "Site" (id)
);

--- said
--rename place=Site
--rename site=Place
--rename Site.length=Width
--rename Site.width=Length

--- rows
INSERT INTO place (id, length, width) VALUES (1, 10, 1), (2, 20, 2);
INSERT INTO site (id, place_id) VALUES (1, 2), (2, NULL);

--- sqlite up
-- rename column place.width to __old_width
ALTER TABLE place RENAME COLUMN width TO __old_width;

-- rename column place.length to __old_length
ALTER TABLE place RENAME COLUMN length TO __old_length;

-- rename table site to __old_site
ALTER TABLE site RENAME TO __old_site;

-- rename table place to __old_place
ALTER TABLE place RENAME TO __old_place;

-- rename table __old_place to Site
ALTER TABLE __old_place RENAME TO "Site";

-- rename table __old_site to Place
ALTER TABLE __old_site RENAME TO "Place";

-- rename column Site.__old_length to Width
ALTER TABLE "Site" RENAME COLUMN __old_length TO "Width";

-- rename column Site.__old_width to Length
ALTER TABLE "Site" RENAME COLUMN __old_width TO "Length";

--- sqlite down
-- rename column Site.Length to __old_width
ALTER TABLE "Site" RENAME COLUMN "Length" TO __old_width;

-- rename column Site.Width to __old_length
ALTER TABLE "Site" RENAME COLUMN "Width" TO __old_length;

-- rename table Place to __old_site
ALTER TABLE "Place" RENAME TO __old_site;

-- rename table Site to __old_place
ALTER TABLE "Site" RENAME TO __old_place;

-- rename table __old_place to place
ALTER TABLE __old_place RENAME TO place;

-- rename table __old_site to site
ALTER TABLE __old_site RENAME TO site;

-- rename column place.__old_length to length
ALTER TABLE place RENAME COLUMN __old_length TO length;

-- rename column place.__old_width to width
ALTER TABLE place RENAME COLUMN __old_width TO width;

