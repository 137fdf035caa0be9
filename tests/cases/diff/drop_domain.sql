A domain with all that can be said of it, and a column of it. The other way round.
--- said
--drop code
--drop part

--- from postgres
CREATE DOMAIN code AS varchar(10) COLLATE "C" DEFAULT 'none' NOT NULL CHECK (VALUE <> '') CONSTRAINT no_space CHECK (VALUE NOT LIKE '% %');
COMMENT ON DOMAIN code IS 'as printed';
CREATE TABLE part (id integer PRIMARY KEY, code code);

--- to postgres


--- postgres up
-- drop table part
DROP TABLE part;

-- drop domain code
DROP DOMAIN code;

--- postgres down
-- create domain code
CREATE DOMAIN code AS character varying(10) COLLATE "C" DEFAULT 'none' NOT NULL CONSTRAINT code_check CHECK (VALUE <> '') CONSTRAINT no_space CHECK (VALUE NOT LIKE '% %');
COMMENT ON DOMAIN code IS 'as printed';

-- create table part
CREATE TABLE part (
    id integer NOT NULL,
    code code,
    CONSTRAINT part_pkey PRIMARY KEY (id)
);

--- postgres findings
up: drops-data: table part: its rows are lost
down: comes-back-empty: table part: it comes back without its rows

