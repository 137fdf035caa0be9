Storage parameters of a materialized view.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW totals WITH (fillfactor = 70) AS SELECT note FROM sample;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW totals WITH (autovacuum_enabled = false) AS SELECT note FROM sample;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter view totals: options
ALTER MATERIALIZED VIEW totals RESET (fillfactor);
ALTER MATERIALIZED VIEW totals SET (autovacuum_enabled = 'false');

--- postgres down
-- alter view totals: options
ALTER MATERIALIZED VIEW totals RESET (autovacuum_enabled);
ALTER MATERIALIZED VIEW totals SET (fillfactor = '70');

