The index goes that tells a subscriber the row.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX sample_code_idx ON sample (id);
ALTER TABLE sample REPLICA IDENTITY USING INDEX sample_code_idx;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter table sample: replica identity default
ALTER TABLE sample REPLICA IDENTITY DEFAULT;

-- drop index sample.sample_code_idx
DROP INDEX sample_code_idx;

--- postgres down
-- create index sample.sample_code_idx
CREATE UNIQUE INDEX sample_code_idx ON sample (id);

-- alter table sample: replica identity index sample_code_idx
ALTER TABLE sample REPLICA IDENTITY USING INDEX sample_code_idx;

