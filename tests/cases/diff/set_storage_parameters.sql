A table is filled less, and cleaned otherwise.

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
ALTER TABLE sample SET (autovacuum_enabled = off, autovacuum_vacuum_scale_factor = 0.05, fillfactor = 70);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter table sample: storage parameters
ALTER TABLE sample SET (autovacuum_enabled = 'off', autovacuum_vacuum_scale_factor = 0.05, fillfactor = 70);

--- postgres down
-- alter table sample: storage parameters
ALTER TABLE sample RESET (autovacuum_enabled, autovacuum_vacuum_scale_factor, fillfactor);

