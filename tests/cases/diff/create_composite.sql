A composite type with a comment on an attribute, and columns of it.
--- to postgres
CREATE TYPE point3 AS (x integer, y integer, label varchar(10) COLLATE "C");
COMMENT ON TYPE point3 IS 'in space';
COMMENT ON COLUMN point3.label IS 'short';
CREATE TABLE spot (id integer PRIMARY KEY, place point3 DEFAULT '(1,2,a)', path point3[]);

--- postgres up
-- create composite type point3
CREATE TYPE point3 AS (
    x integer,
    y integer,
    label character varying(10) COLLATE "C"
);
COMMENT ON COLUMN point3.label IS 'short';
COMMENT ON TYPE point3 IS 'in space';

-- create table spot
CREATE TABLE spot (
    id integer NOT NULL,
    place point3 DEFAULT '(1,2,a)',
    path point3[],
    CONSTRAINT spot_pkey PRIMARY KEY (id)
);

--- postgres down
-- drop table spot
DROP TABLE spot;

-- drop composite type point3
DROP TYPE point3;

--- postgres findings
down: drops-data: table spot: its rows are lost

