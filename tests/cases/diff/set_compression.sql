Large values of a column are compressed by a method that is said.
since PostgreSQL 14

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
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION pglz;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter column sample.note: compression
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION pglz;

--- postgres down
-- alter column sample.note: compression
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION default;

