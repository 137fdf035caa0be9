Options of a view go.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy WITH (security_barrier) AS SELECT id FROM sample;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id FROM sample;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter view heavy: options
ALTER VIEW heavy RESET (security_barrier);

--- postgres down
-- alter view heavy: options
ALTER VIEW heavy SET (security_barrier = 'true');

