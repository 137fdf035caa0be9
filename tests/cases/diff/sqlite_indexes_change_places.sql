Two indexes change names, but for the letter case.

--- from sqlite
CREATE TABLE place (
    id integer NOT NULL,
    length integer,
    width integer,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE INDEX by_length ON place (length);
CREATE INDEX by_width ON place (width);

--- to sqlite
CREATE TABLE place (
    id integer NOT NULL,
    length integer,
    width integer,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
CREATE INDEX "By_width" ON place (length);
CREATE INDEX "By_length" ON place (width);

--- rows
INSERT INTO place (id, length, width) VALUES (1, 10, 1), (2, 20, 2);

--- sqlite up
-- drop index place.by_length
DROP INDEX by_length;

-- drop index place.by_width
DROP INDEX by_width;

-- create index place.By_width
CREATE INDEX "By_width" ON place (length);

-- create index place.By_length
CREATE INDEX "By_length" ON place (width);

--- sqlite down
-- drop index place.By_length
DROP INDEX "By_length";

-- drop index place.By_width
DROP INDEX "By_width";

-- create index place.by_width
CREATE INDEX by_width ON place (width);

-- create index place.by_length
CREATE INDEX by_length ON place (length);

