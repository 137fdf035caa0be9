A table becomes logged, and another one refers to it.

--- from
CREATE UNLOGGED TABLE two (
    id integer NOT NULL,
    CONSTRAINT two_pkey PRIMARY KEY (id)
);
CREATE TABLE one (
    id integer NOT NULL,
    other_id integer,
    CONSTRAINT one_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE two (
    id integer NOT NULL,
    CONSTRAINT two_pkey PRIMARY KEY (id)
);
CREATE TABLE one (
    id integer NOT NULL,
    other_id integer,
    CONSTRAINT one_other_fkey FOREIGN KEY (other_id) REFERENCES two (id),
    CONSTRAINT one_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO two VALUES (7);
INSERT INTO one VALUES (1, 7);

--- postgres up
-- alter table two: logged
ALTER TABLE two SET LOGGED;

-- add constraint one.one_other_fkey
ALTER TABLE one ADD CONSTRAINT one_other_fkey FOREIGN KEY (other_id) REFERENCES two (id);

--- postgres down
-- drop constraint one.one_other_fkey
ALTER TABLE one DROP CONSTRAINT one_other_fkey;

-- alter table two: unlogged
ALTER TABLE two SET UNLOGGED;

--- postgres findings
up: adds-demand: constraint one.one_other_fkey: a row that refers to nothing stops the migration

