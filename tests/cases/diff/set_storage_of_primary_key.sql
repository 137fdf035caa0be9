The index of a primary key is filled less.

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
    CONSTRAINT sample_pkey PRIMARY KEY (id) WITH (fillfactor = 70)
);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter constraint sample.sample_pkey: storage parameters
ALTER INDEX sample_pkey SET (fillfactor = 70);

--- postgres down
-- alter constraint sample.sample_pkey: storage parameters
ALTER INDEX sample_pkey RESET (fillfactor);

