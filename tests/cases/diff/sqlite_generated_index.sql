An index of a computed column comes.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    twice integer AS (mass * 2),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    twice integer AS (mass * 2),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_twice_idx ON sample (twice);

--- rows
INSERT INTO sample (id, mass) VALUES (1, 10), (2, 20);

--- sqlite up
-- create index sample.sample_twice_idx
CREATE INDEX sample_twice_idx ON sample (twice);

--- sqlite down
-- drop index sample.sample_twice_idx
DROP INDEX sample_twice_idx;

