CREATE SCHEMA lab;
CREATE SCHEMA IF NOT EXISTS lab;
CREATE SCHEMA "Field Work";
COMMENT ON SCHEMA lab IS 'Where it happens';
CREATE TABLE lab.sample (id serial PRIMARY KEY, name text UNIQUE);
CREATE TABLE "Field Work"."Site (A)" ("Id" bigserial PRIMARY KEY, "userName" text NOT NULL, "order" int CHECK ("order" > 0));
CREATE INDEX ON "Field Work"."Site (A)" (lower("userName"), "order");
SET search_path TO lab, public;
CREATE TYPE state AS ENUM ('new', 'used');
CREATE TABLE vial (id int PRIMARY KEY, sample_id int REFERENCES sample, state state DEFAULT 'new');
CREATE TABLE public.vial (id int PRIMARY KEY, other int REFERENCES vial);
CREATE INDEX vial_state ON vial (state);
ALTER TABLE vial ADD CONSTRAINT vial_other FOREIGN KEY (id) REFERENCES public.vial (id);
-- next
SET search_path = public;
ALTER TABLE lab.sample SET SCHEMA public;
ALTER TABLE sample RENAME COLUMN name TO label;
ALTER TABLE lab.vial RENAME TO tube;
ALTER SCHEMA lab RENAME TO laboratory;
CREATE TABLE public.uses (state laboratory.state, states laboratory.state[]);
SET LOCAL search_path TO "Field Work";
ALTER TABLE "Site (A)" ADD COLUMN laboratory int;
-- next
RESET search_path;
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.dumped (id integer NOT NULL);
ALTER TABLE ONLY public.dumped ADD CONSTRAINT dumped_pkey PRIMARY KEY (id);
SET search_path TO DEFAULT;
-- next
DROP SCHEMA laboratory CASCADE;
DROP SCHEMA IF EXISTS never;
