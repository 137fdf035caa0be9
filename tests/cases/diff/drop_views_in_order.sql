Views go before those that they read.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW a AS SELECT id FROM sample;
CREATE VIEW m AS SELECT id FROM a;
CREATE VIEW z AS SELECT id FROM m;

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--drop a
--drop m
--drop z

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view z
DROP VIEW z;

-- drop view m
DROP VIEW m;

-- drop view a
DROP VIEW a;

--- postgres down
-- create view a
CREATE VIEW a AS
SELECT id FROM sample;

-- create view m
CREATE VIEW m AS
SELECT id FROM a;

-- create view z
CREATE VIEW z AS
SELECT id FROM m;

--- sqlite up
-- drop view z
DROP VIEW z;

-- drop view m
DROP VIEW m;

-- drop view a
DROP VIEW a;

--- sqlite down
-- create view a
CREATE VIEW a AS
SELECT id FROM sample;

-- create view m
CREATE VIEW m AS
SELECT id FROM a;

-- create view z
CREATE VIEW z AS
SELECT id FROM m;

