A relation more, and the same columns: replaced in place.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT sample.id, sample.mass FROM sample;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT sample.id, sample.mass FROM sample LEFT JOIN sample other ON other.id = sample.mass WHERE other.id IS NULL;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter view heavy: query
CREATE OR REPLACE VIEW heavy AS
SELECT sample.id, sample.mass FROM sample LEFT JOIN sample other ON other.id = sample.mass WHERE other.id IS NULL;

--- postgres down
-- alter view heavy: query
CREATE OR REPLACE VIEW heavy AS
SELECT sample.id, sample.mass FROM sample;

