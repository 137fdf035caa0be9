A table whose row ids are never used again comes.

--- to sqlite
CREATE TABLE job (
    id integer NOT NULL,
    name text,
    CONSTRAINT job_pkey PRIMARY KEY (id AUTOINCREMENT)
);

--- sqlite up
-- create table job
CREATE TABLE job (
    id INTEGER NOT NULL CONSTRAINT job_pkey PRIMARY KEY AUTOINCREMENT,
    name TEXT
);

--- sqlite down
-- drop table job
DROP TABLE job;

--- sqlite findings
down: drops-data: table job: its rows are lost

