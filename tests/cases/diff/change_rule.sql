A rule changes.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE audit (id integer);
CREATE RULE kept AS ON UPDATE TO sample DO ALSO INSERT INTO audit VALUES (new.id);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE audit (id integer);
CREATE RULE kept AS ON UPDATE TO sample DO ALSO INSERT INTO audit SELECT s.id FROM sample s WHERE s.id = old.id;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop rule sample.kept
DROP RULE kept ON sample;

-- create rule sample.kept
CREATE RULE kept AS ON UPDATE TO sample DO ALSO INSERT INTO audit SELECT s.id FROM sample s WHERE s.id = old.id;

--- postgres down
-- drop rule sample.kept
DROP RULE kept ON sample;

-- create rule sample.kept
CREATE RULE kept AS ON UPDATE TO sample DO ALSO INSERT INTO audit VALUES (new.id);

