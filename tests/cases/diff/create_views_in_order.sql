Views come after those that they read, whatever their names.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW z AS SELECT id FROM sample;
CREATE VIEW m AS SELECT id FROM z;
CREATE VIEW a AS SELECT id FROM m;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create view z
CREATE VIEW z AS
SELECT id FROM sample;

-- create view m
CREATE VIEW m AS
SELECT id FROM z;

-- create view a
CREATE VIEW a AS
SELECT id FROM m;

--- postgres down
-- drop view a
DROP VIEW a;

-- drop view m
DROP VIEW m;

-- drop view z
DROP VIEW z;

--- sqlite up
-- create view z
CREATE VIEW z AS
SELECT id FROM sample;

-- create view m
CREATE VIEW m AS
SELECT id FROM z;

-- create view a
CREATE VIEW a AS
SELECT id FROM m;

--- sqlite down
-- drop view a
DROP VIEW a;

-- drop view m
DROP VIEW m;

-- drop view z
DROP VIEW z;

