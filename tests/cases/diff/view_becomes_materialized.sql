A plain view becomes a materialized one.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW totals AS SELECT note FROM sample;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW totals AS SELECT note FROM sample;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view totals
DROP VIEW totals;

-- create view totals
CREATE MATERIALIZED VIEW totals AS
SELECT note FROM sample;

--- postgres down
-- drop view totals
DROP MATERIALIZED VIEW totals;

-- create view totals
CREATE VIEW totals AS
SELECT note FROM sample;

