Indexes of a materialized view change, and its rows stay.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW totals AS SELECT note, mass FROM sample;
CREATE INDEX totals_note ON totals (note);
CREATE INDEX totals_mass ON totals (mass);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW totals AS SELECT note, mass FROM sample;
CREATE INDEX totals_mass ON totals (mass, note);
CREATE INDEX totals_note_lower ON totals (lower(note));

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter view totals: index totals_mass, drop index totals_note, add index totals_note_lower
DROP INDEX totals_mass;
DROP INDEX totals_note;
CREATE INDEX totals_mass ON totals (mass, note);
CREATE INDEX totals_note_lower ON totals ((lower(note)));

--- postgres down
-- alter view totals: index totals_mass, add index totals_note, drop index totals_note_lower
DROP INDEX totals_mass;
DROP INDEX totals_note_lower;
CREATE INDEX totals_mass ON totals (mass);
CREATE INDEX totals_note ON totals (note);

