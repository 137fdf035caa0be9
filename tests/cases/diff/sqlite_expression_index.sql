Indexes of expressions come.

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
CREATE INDEX sample_lower_idx ON sample (lower(note), mass DESC);
CREATE INDEX sample_sum_idx ON sample (mass + id);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- create index sample.sample_lower_idx
CREATE INDEX sample_lower_idx ON sample ((lower(note)), mass DESC);

-- create index sample.sample_sum_idx
CREATE INDEX sample_sum_idx ON sample ((mass + id));

--- sqlite down
-- drop index sample.sample_sum_idx
DROP INDEX sample_sum_idx;

-- drop index sample.sample_lower_idx
DROP INDEX sample_lower_idx;

