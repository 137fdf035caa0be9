The storage of a column changes.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN note SET STORAGE PLAIN;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN note SET STORAGE MAIN;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter column sample.note: storage
ALTER TABLE sample ALTER COLUMN note SET STORAGE MAIN;

--- postgres down
-- alter column sample.note: storage
ALTER TABLE sample ALTER COLUMN note SET STORAGE PLAIN;

