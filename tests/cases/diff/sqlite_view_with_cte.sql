A view with a recursive part and a window.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW ranked (place, id) AS
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)
    SELECT row_number() OVER (PARTITION BY n.i ORDER BY s.mass DESC), s.id FROM n JOIN sample AS s ON s.id = n.i;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- create view ranked
CREATE VIEW ranked (place, id) AS
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)
    SELECT row_number() OVER (PARTITION BY n.i ORDER BY s.mass DESC), s.id FROM n JOIN sample AS s ON s.id = n.i;

--- sqlite down
-- drop view ranked
DROP VIEW ranked;

