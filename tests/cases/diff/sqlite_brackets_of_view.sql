Brackets that change nothing are no difference; others are one.

--- from sqlite
CREATE TABLE sample (id integer NOT NULL, mass integer, note text, CONSTRAINT sample_pkey PRIMARY KEY (id));
CREATE VIEW heavy AS SELECT id, (mass * 2) + 1 AS twice FROM sample WHERE ((mass > 15) AND (note = 'a'));
CREATE VIEW light AS SELECT id FROM sample WHERE mass - (id - 1) > 1;

--- to sqlite
CREATE TABLE sample (id integer NOT NULL, mass integer, note text, CONSTRAINT sample_pkey PRIMARY KEY (id));
CREATE VIEW heavy AS SELECT id, mass * 2 + 1 AS twice FROM sample WHERE mass > 15 AND note = 'a';
CREATE VIEW light AS SELECT id FROM sample WHERE mass - id - 1 > 1;

--- sqlite up
-- drop view light
DROP VIEW light;

-- create view light
CREATE VIEW light AS
SELECT id FROM sample WHERE mass - id - 1 > 1;

--- sqlite down
-- drop view light
DROP VIEW light;

-- create view light
CREATE VIEW light AS
SELECT id FROM sample WHERE mass - (id - 1) > 1;

