Said of the table, DESC and a collation mean nothing to the row id.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (ID COLLATE nocase DESC)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, mass) VALUES (10, 1), (20, NULL);

