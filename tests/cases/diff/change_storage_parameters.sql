One storage parameter goes, one changes, one comes.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample SET (autovacuum_enabled = false, fillfactor = 70);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample SET (fillfactor = 80, parallel_workers = 4);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter table sample: storage parameters
ALTER TABLE sample RESET (autovacuum_enabled);
ALTER TABLE sample SET (fillfactor = 80, parallel_workers = 4);

--- postgres down
-- alter table sample: storage parameters
ALTER TABLE sample RESET (parallel_workers);
ALTER TABLE sample SET (autovacuum_enabled = false, fillfactor = 70);

