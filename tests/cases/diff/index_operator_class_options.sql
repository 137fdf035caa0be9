The operator class of an index gets options.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    words tsvector,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_words_idx ON sample USING gist (words);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    words tsvector,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_words_idx ON sample USING gist (words tsvector_ops (siglen = 200));

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- drop index sample.sample_words_idx
DROP INDEX sample_words_idx;

-- create index sample.sample_words_idx
CREATE INDEX sample_words_idx ON sample USING gist (words tsvector_ops (siglen = 200));

--- postgres down
-- drop index sample.sample_words_idx
DROP INDEX sample_words_idx;

-- create index sample.sample_words_idx
CREATE INDEX sample_words_idx ON sample USING gist (words);

