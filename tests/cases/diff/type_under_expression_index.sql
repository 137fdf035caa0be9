A column changes its type under an index of an expression that is counted finely.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note character varying(10),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_low_idx ON sample (lower(note));
ALTER INDEX sample_low_idx ALTER COLUMN 1 SET STATISTICS 300;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note character varying(20),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_low_idx ON sample (lower(note));
ALTER INDEX sample_low_idx ALTER COLUMN 1 SET STATISTICS 300;

--- rows
INSERT INTO sample VALUES (1, 'A');

--- postgres up
-- drop index sample.sample_low_idx
DROP INDEX sample_low_idx;

-- alter column sample.note: type character varying(10) -> character varying(20)
ALTER TABLE sample ALTER COLUMN note TYPE character varying(20);

-- create index sample.sample_low_idx
CREATE INDEX sample_low_idx ON sample ((lower(note)));
ALTER INDEX sample_low_idx ALTER COLUMN 1 SET STATISTICS 300;

--- postgres down
-- drop index sample.sample_low_idx
DROP INDEX sample_low_idx;

-- alter column sample.note: type character varying(20) -> character varying(10)
ALTER TABLE sample ALTER COLUMN note TYPE character varying(10);

-- create index sample.sample_low_idx
CREATE INDEX sample_low_idx ON sample ((lower(note)));
ALTER INDEX sample_low_idx ALTER COLUMN 1 SET STATISTICS 300;

--- postgres findings
up: converts-values: column sample.note: every value is converted from character varying(10) to character varying(20): one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.note: every value is converted from character varying(20) to character varying(10): one that does not convert stops the migration, and the table is locked meanwhile

