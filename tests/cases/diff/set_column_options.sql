How many values a column has is said.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN mass SET (n_distinct = 5);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN note SET (n_distinct = -0.5);
ALTER TABLE sample ALTER COLUMN mass SET (n_distinct = 20, n_distinct_inherited = 100);

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter column sample.note: options
ALTER TABLE sample ALTER COLUMN note SET (n_distinct = -0.5);

-- alter column sample.mass: options
ALTER TABLE sample ALTER COLUMN mass SET (n_distinct = 20, n_distinct_inherited = 100);

--- postgres down
-- alter column sample.mass: options
ALTER TABLE sample ALTER COLUMN mass RESET (n_distinct_inherited);
ALTER TABLE sample ALTER COLUMN mass SET (n_distinct = 5);

-- alter column sample.note: options
ALTER TABLE sample ALTER COLUMN note RESET (n_distinct);

