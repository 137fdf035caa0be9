A column without a type comes.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    any_value,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- add column sample.any_value ()
ALTER TABLE sample ADD COLUMN any_value;

--- sqlite down
-- drop column sample.any_value
ALTER TABLE sample DROP COLUMN any_value;

--- sqlite findings
down: drops-data: column sample.any_value: its values are lost

