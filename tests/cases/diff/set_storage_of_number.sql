The storage of a type with another default.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    price numeric,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    price numeric,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN price SET STORAGE PLAIN;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter column sample.price: storage
ALTER TABLE sample ALTER COLUMN price SET STORAGE PLAIN;

--- postgres down
-- alter column sample.price: storage
ALTER TABLE sample ALTER COLUMN price SET STORAGE MAIN;

