Comments of a view and its columns.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;
COMMENT ON VIEW heavy IS 'Heavy ones';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;
COMMENT ON VIEW heavy IS 'What is heavy';
COMMENT ON COLUMN heavy.mass IS 'In grams';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- alter view heavy: comment, comment on mass
COMMENT ON COLUMN heavy.mass IS 'In grams';
COMMENT ON VIEW heavy IS 'What is heavy';

--- postgres down
-- alter view heavy: comment, comment on mass
COMMENT ON COLUMN heavy.mass IS NULL;
COMMENT ON VIEW heavy IS 'Heavy ones';

