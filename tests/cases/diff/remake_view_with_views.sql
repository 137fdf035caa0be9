A view that others read is made again with them, and with their comments and options.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample WHERE mass > 10;
COMMENT ON VIEW heavy IS 'Heavy ones';
CREATE VIEW heaviest WITH (security_barrier) AS SELECT max(mass) AS mass FROM heavy;
COMMENT ON COLUMN heaviest.mass IS 'The most';
CREATE MATERIALIZED VIEW kept AS SELECT mass FROM heaviest;
CREATE UNIQUE INDEX kept_mass ON kept (mass);
CREATE VIEW apart AS SELECT id FROM sample;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass + 1 AS mass FROM sample;
COMMENT ON VIEW heavy IS 'Heavy ones';
CREATE VIEW heaviest WITH (security_barrier) AS SELECT max(mass) AS mass FROM heavy;
COMMENT ON COLUMN heaviest.mass IS 'The most';
CREATE MATERIALIZED VIEW kept AS SELECT mass FROM heaviest;
CREATE UNIQUE INDEX kept_mass ON kept (mass);
CREATE VIEW apart AS SELECT id FROM sample;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop view kept
DROP MATERIALIZED VIEW kept;

-- drop view heaviest
DROP VIEW heaviest;

-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass + 1 AS mass FROM sample;
COMMENT ON VIEW heavy IS 'Heavy ones';

-- create view heaviest
CREATE VIEW heaviest WITH (security_barrier = 'true') AS
SELECT max(mass) AS mass FROM heavy;
COMMENT ON COLUMN heaviest.mass IS 'The most';

-- create view kept
CREATE MATERIALIZED VIEW kept AS
SELECT mass FROM heaviest;
CREATE UNIQUE INDEX kept_mass ON kept (mass);

--- postgres down
-- drop view kept
DROP MATERIALIZED VIEW kept;

-- drop view heaviest
DROP VIEW heaviest;

-- drop view heavy
DROP VIEW heavy;

-- create view heavy
CREATE VIEW heavy AS
SELECT id, mass FROM sample WHERE mass > 10;
COMMENT ON VIEW heavy IS 'Heavy ones';

-- create view heaviest
CREATE VIEW heaviest WITH (security_barrier = 'true') AS
SELECT max(mass) AS mass FROM heavy;
COMMENT ON COLUMN heaviest.mass IS 'The most';

-- create view kept
CREATE MATERIALIZED VIEW kept AS
SELECT mass FROM heaviest;
CREATE UNIQUE INDEX kept_mass ON kept (mass);

