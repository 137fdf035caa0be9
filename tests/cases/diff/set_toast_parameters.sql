The table behind a table is cleaned otherwise.

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
ALTER TABLE sample SET (toast.autovacuum_enabled = false, toast.autovacuum_vacuum_threshold = 500);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter table sample: storage parameters
ALTER TABLE sample SET (toast.autovacuum_enabled = false, toast.autovacuum_vacuum_threshold = 500);

--- postgres down
-- alter table sample: storage parameters
ALTER TABLE sample RESET (toast.autovacuum_enabled, toast.autovacuum_vacuum_threshold);

