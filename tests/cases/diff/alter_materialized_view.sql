A materialized view cannot be replaced.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW totals AS SELECT note, sum(mass) AS mass FROM sample GROUP BY note;
CREATE UNIQUE INDEX totals_note ON totals (note);
COMMENT ON MATERIALIZED VIEW totals IS 'By note';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW totals AS SELECT note, sum(mass) AS mass FROM sample WHERE mass > 1 GROUP BY note;
CREATE UNIQUE INDEX totals_note ON totals (note);
COMMENT ON MATERIALIZED VIEW totals IS 'By note';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view totals
DROP MATERIALIZED VIEW totals;

-- create view totals
CREATE MATERIALIZED VIEW totals AS
SELECT note, sum(mass) AS mass FROM sample WHERE mass > 1 GROUP BY note;
CREATE UNIQUE INDEX totals_note ON totals (note);
COMMENT ON MATERIALIZED VIEW totals IS 'By note';

--- postgres down
-- drop view totals
DROP MATERIALIZED VIEW totals;

-- create view totals
CREATE MATERIALIZED VIEW totals AS
SELECT note, sum(mass) AS mass FROM sample GROUP BY note;
CREATE UNIQUE INDEX totals_note ON totals (note);
COMMENT ON MATERIALIZED VIEW totals IS 'By note';

