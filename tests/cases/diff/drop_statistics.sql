Extended statistics go.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE STATISTICS sample_all ON mass, note FROM sample;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--drop sample_all

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop statistics sample_all
DROP STATISTICS sample_all;

--- postgres down
-- create statistics sample_all
CREATE STATISTICS sample_all ON mass, note FROM sample;

