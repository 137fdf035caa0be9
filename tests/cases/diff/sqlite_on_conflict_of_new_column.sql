A column that says what happens to a null is added in place.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    state text DEFAULT 'new' NOT NULL ON CONFLICT REPLACE,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id) VALUES (1), (2);

--- sqlite up
-- add column sample.state (TEXT, not null, default 'new')
ALTER TABLE sample ADD COLUMN state TEXT NOT NULL ON CONFLICT REPLACE DEFAULT 'new';

--- sqlite down
-- drop column sample.state
ALTER TABLE sample DROP COLUMN state;

--- sqlite findings
down: drops-data: column sample.state: its values are lost

