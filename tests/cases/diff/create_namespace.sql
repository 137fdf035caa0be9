A namespace comes with a table and an enum.

--- from
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- to postgres
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));
CREATE SCHEMA "Lab";
CREATE TYPE "Lab".status AS ENUM ('new');
CREATE TABLE "Lab".run (
    id serial,
    status "Lab".status,
    sample_id integer,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id)
);

--- postgres up
-- create schema Lab
CREATE SCHEMA "Lab";

-- create enum Lab.status
CREATE TYPE "Lab".status AS ENUM ('new');

-- create table Lab.run
CREATE TABLE "Lab".run (
    id serial,
    status "Lab".status,
    sample_id integer,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id)
);

--- postgres down
-- drop table Lab.run
DROP TABLE "Lab".run;

-- drop enum Lab.status
DROP TYPE "Lab".status;

-- drop schema Lab
DROP SCHEMA "Lab";

--- postgres findings
down: drops-data: table Lab.run: its rows are lost

