All that an index can say.
since PostgreSQL 15

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX sample_low_idx ON sample (lower(note) COLLATE "C" text_pattern_ops DESC NULLS LAST, mass) INCLUDE (id) NULLS NOT DISTINCT WITH (fillfactor = 60) TABLESPACE fast WHERE mass > 0;
ALTER INDEX sample_low_idx ALTER COLUMN 1 SET STATISTICS 400;
COMMENT ON INDEX sample_low_idx IS 'All of it.';

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- create index sample.sample_low_idx
CREATE UNIQUE INDEX sample_low_idx ON sample ((lower(note)) COLLATE "C" text_pattern_ops DESC NULLS LAST, mass) INCLUDE (id) NULLS NOT DISTINCT WITH (fillfactor = 60) TABLESPACE fast WHERE mass > 0;
ALTER INDEX sample_low_idx ALTER COLUMN 1 SET STATISTICS 400;
COMMENT ON INDEX sample_low_idx IS 'All of it.';

--- postgres down
-- drop index sample.sample_low_idx
DROP INDEX sample_low_idx;

--- postgres findings
up: adds-demand: index sample.sample_low_idx: two rows with one key stop the migration

