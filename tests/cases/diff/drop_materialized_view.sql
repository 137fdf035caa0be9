A materialized view goes.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW totals AS SELECT note, sum(mass) AS mass FROM sample GROUP BY note;
CREATE INDEX totals_note ON totals (lower(note)) WHERE mass > 0;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--drop totals

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view totals
DROP MATERIALIZED VIEW totals;

--- postgres down
-- create view totals
CREATE MATERIALIZED VIEW totals AS
SELECT note, sum(mass) AS mass FROM sample GROUP BY note;
CREATE INDEX totals_note ON totals ((lower(note))) WHERE mass > 0;

