The index of a unique constraint is stored in another way.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_mass_key UNIQUE (mass) WITH (fillfactor = 50),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_mass_key UNIQUE (mass) WITH (deduplicate_items = off) USING INDEX TABLESPACE fast,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter constraint sample.sample_mass_key: storage parameters, tablespace
ALTER INDEX sample_mass_key RESET (fillfactor);
ALTER INDEX sample_mass_key SET (deduplicate_items = 'off');
ALTER INDEX sample_mass_key SET TABLESPACE fast;

--- postgres down
-- alter constraint sample.sample_mass_key: storage parameters, tablespace
ALTER INDEX sample_mass_key RESET (deduplicate_items);
ALTER INDEX sample_mass_key SET (fillfactor = 50);
ALTER INDEX sample_mass_key SET TABLESPACE pg_default;

