A rule goes.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE RULE never AS ON DELETE TO sample DO INSTEAD NOTHING;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--drop sample.never

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop rule sample.never
DROP RULE never ON sample;

--- postgres down
-- create rule sample.never
CREATE RULE never AS ON DELETE TO sample DO INSTEAD NOTHING;

