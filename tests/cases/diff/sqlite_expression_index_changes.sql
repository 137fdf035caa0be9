An index of another expression.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_lower_idx ON sample (lower(note));

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_lower_idx ON sample (upper(note));

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- drop index sample.sample_lower_idx
DROP INDEX sample_lower_idx;

-- create index sample.sample_lower_idx
CREATE INDEX sample_lower_idx ON sample ((upper(note)));

--- sqlite down
-- drop index sample.sample_lower_idx
DROP INDEX sample_lower_idx;

-- create index sample.sample_lower_idx
CREATE INDEX sample_lower_idx ON sample ((lower(note)));

