Rules come.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE audit (id integer);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE audit (id integer);
CREATE RULE kept AS ON INSERT TO sample WHERE new.mass > 5 DO (INSERT INTO audit VALUES (new.id); UPDATE audit SET id = id + 1);
CREATE RULE never AS ON DELETE TO sample DO INSTEAD NOTHING;
ALTER TABLE sample DISABLE RULE never;
COMMENT ON RULE kept ON sample IS 'Heavy ones';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create rule sample.kept
CREATE RULE kept AS ON INSERT TO sample WHERE (new.mass > 5) DO ALSO (INSERT INTO audit VALUES (new.id); UPDATE audit SET id = id + 1);
COMMENT ON RULE kept ON sample IS 'Heavy ones';

-- create rule sample.never
CREATE RULE never AS ON DELETE TO sample DO INSTEAD NOTHING;
ALTER TABLE sample DISABLE RULE never;

--- postgres down
-- drop rule sample.never
DROP RULE never ON sample;

-- drop rule sample.kept
DROP RULE kept ON sample;

