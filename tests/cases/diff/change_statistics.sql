Extended statistics change.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE STATISTICS sample_all ON mass, note FROM sample;
CREATE STATISTICS sample_more ON mass, id FROM sample;
ALTER STATISTICS sample_more SET STATISTICS 50;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE STATISTICS sample_all (mcv) ON mass, note FROM sample;
CREATE STATISTICS sample_more ON mass, id FROM sample;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop statistics sample_all
DROP STATISTICS sample_all;

-- create statistics sample_all
CREATE STATISTICS sample_all (mcv) ON mass, note FROM sample;

-- alter statistics sample_more: definition
ALTER STATISTICS sample_more SET STATISTICS -1;

--- postgres down
-- alter statistics sample_more: definition
ALTER STATISTICS sample_more SET STATISTICS 50;

-- drop statistics sample_all
DROP STATISTICS sample_all;

-- create statistics sample_all
CREATE STATISTICS sample_all ON mass, note FROM sample;

