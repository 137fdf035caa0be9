Options of a view change in place.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy WITH (check_option = local) AS SELECT id, mass FROM sample WHERE mass > 10;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy WITH (security_barrier = true) AS SELECT id, mass FROM sample WHERE mass > 10 WITH CASCADED CHECK OPTION;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter view heavy: options
ALTER VIEW heavy SET (check_option = 'cascaded', security_barrier = 'true');

--- postgres down
-- alter view heavy: options
ALTER VIEW heavy RESET (security_barrier);
ALTER VIEW heavy SET (check_option = 'local');

