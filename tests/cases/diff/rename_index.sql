The same index under another name.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    name text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX by_name ON sample (name);

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    name text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_name_idx ON sample (name);

--- rows
INSERT INTO sample VALUES (1, 'a');

--- postgres up
-- rename index sample.by_name to sample_name_idx
ALTER INDEX by_name RENAME TO sample_name_idx;

--- postgres down
-- rename index sample.sample_name_idx to by_name
ALTER INDEX sample_name_idx RENAME TO by_name;

--- sqlite up
-- drop index sample.by_name
DROP INDEX by_name;

-- create index sample.sample_name_idx
CREATE INDEX sample_name_idx ON sample (name);

--- sqlite down
-- drop index sample.sample_name_idx
DROP INDEX sample_name_idx;

-- create index sample.by_name
CREATE INDEX by_name ON sample (name);

