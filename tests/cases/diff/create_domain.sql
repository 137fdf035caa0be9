A domain with all that can be said of it, and a column of it.
--- to postgres
CREATE DOMAIN code AS varchar(10) COLLATE "C" DEFAULT 'none' NOT NULL CHECK (VALUE <> '') CONSTRAINT no_space CHECK (VALUE NOT LIKE '% %');
COMMENT ON DOMAIN code IS 'as printed';
CREATE TABLE part (id integer PRIMARY KEY, code code);

--- postgres up
-- create domain code
CREATE DOMAIN code AS character varying(10) COLLATE "C" DEFAULT 'none' NOT NULL CONSTRAINT code_check CHECK (VALUE <> '') CONSTRAINT no_space CHECK (VALUE NOT LIKE '% %');
COMMENT ON DOMAIN code IS 'as printed';

-- create table part
CREATE TABLE part (
    id integer NOT NULL,
    code code,
    CONSTRAINT part_pkey PRIMARY KEY (id)
);

--- postgres down
-- drop table part
DROP TABLE part;

-- drop domain code
DROP DOMAIN code;

--- postgres findings
down: drops-data: table part: its rows are lost

