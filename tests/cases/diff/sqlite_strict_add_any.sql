A column of any type comes to a strict table, in place.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
) STRICT;

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    doc any,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
) STRICT;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- add column sample.doc (ANY)
ALTER TABLE sample ADD COLUMN doc ANY;

--- sqlite down
-- drop column sample.doc
ALTER TABLE sample DROP COLUMN doc;

--- sqlite findings
down: drops-data: column sample.doc: its values are lost

