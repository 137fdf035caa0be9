Indexes of several tables get names that others had: one after the other, and in a circle.
--- from postgres
CREATE TABLE a (id integer, name text, CONSTRAINT a_id UNIQUE (id));
CREATE TABLE b (id integer, name text, CONSTRAINT b_id UNIQUE (id));
CREATE TABLE c (id integer, name text);
CREATE INDEX first ON a (name);
CREATE INDEX second ON b (name);
CREATE INDEX third ON c (name);

--- rows
INSERT INTO a VALUES (1, 'a');

--- to postgres
CREATE TABLE a (id integer, name text, CONSTRAINT b_id UNIQUE (id));
CREATE TABLE b (id integer, name text, CONSTRAINT a_id UNIQUE (id));
CREATE TABLE c (id integer, name text);
CREATE INDEX second ON a (name);
CREATE INDEX third ON b (name);
CREATE INDEX fourth ON c (name);

--- postgres up
-- rename constraint a.a_id to __old_a_id
ALTER TABLE a RENAME CONSTRAINT a_id TO __old_a_id;

-- rename constraint b.b_id to a_id
ALTER TABLE b RENAME CONSTRAINT b_id TO a_id;

-- rename constraint a.__old_a_id to b_id
ALTER TABLE a RENAME CONSTRAINT __old_a_id TO b_id;

-- rename index c.third to fourth
ALTER INDEX third RENAME TO fourth;

-- rename index b.second to third
ALTER INDEX second RENAME TO third;

-- rename index a.first to second
ALTER INDEX first RENAME TO second;

--- postgres down
-- rename index a.second to first
ALTER INDEX second RENAME TO first;

-- rename index b.third to second
ALTER INDEX third RENAME TO second;

-- rename index c.fourth to third
ALTER INDEX fourth RENAME TO third;

-- rename constraint a.b_id to __old_a_id
ALTER TABLE a RENAME CONSTRAINT b_id TO __old_a_id;

-- rename constraint b.a_id to b_id
ALTER TABLE b RENAME CONSTRAINT a_id TO b_id;

-- rename constraint a.__old_a_id to a_id
ALTER TABLE a RENAME CONSTRAINT __old_a_id TO a_id;

