Comments of a view and its columns go.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;
COMMENT ON VIEW heavy IS 'Heavy ones';
COMMENT ON COLUMN heavy.id IS 'Its number';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter view heavy: comment, comment on id
COMMENT ON COLUMN heavy.id IS NULL;
COMMENT ON VIEW heavy IS NULL;

--- postgres down
-- alter view heavy: comment, comment on id
COMMENT ON COLUMN heavy.id IS 'Its number';
COMMENT ON VIEW heavy IS 'Heavy ones';

