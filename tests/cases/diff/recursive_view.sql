A view that reads itself.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE RECURSIVE VIEW chain (id, depth) AS
SELECT id, 1 FROM sample
UNION ALL
SELECT sample.id, chain.depth + 1 FROM sample JOIN chain ON sample.mass = chain.id;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create view chain
CREATE VIEW chain AS
WITH RECURSIVE "chain"("id", "depth") AS (
SELECT id, 1 FROM sample
UNION ALL
SELECT sample.id, chain.depth + 1 FROM sample JOIN chain ON sample.mass = chain.id
)
SELECT "id", "depth" FROM "chain";

--- postgres down
-- drop view chain
DROP VIEW chain;

