CREATE TABLE t (a int UNIQUE, b int UNIQUE CHECK (b > 0) CHECK (b < 9), UNIQUE (a, b), CHECK (a > 0), CHECK (a > b), CHECK (1 > 0));
CREATE TABLE t_a_key1 (x int);
CREATE INDEX ON t (a);
CREATE INDEX ON t (a);
CREATE INDEX ON t (a, a, (a + 1), (b + 1), abs(a), abs(b), (a::text), (CASE WHEN a > 0 THEN b END), coalesce(a, b));
CREATE INDEX ON t ((a || 'x'), (ARRAY[a]), (a IS NULL), (b::bigint));
ALTER TABLE t ADD UNIQUE (a);
ALTER TABLE t ADD CHECK (a > 5), ADD CHECK (a > 6);
CREATE TABLE infrastructure_food_processing_facilities (
    processing_facility_id serial PRIMARY KEY,
    a_column_with_quite_a_long_name_too int REFERENCES t (a) CHECK (a_column_with_quite_a_long_name_too > 0),
    a_column_with_quite_a_long_name_too_indeed int UNIQUE
);
CREATE INDEX ON infrastructure_food_processing_facilities (a_column_with_quite_a_long_name_too, a_column_with_quite_a_long_name_too_indeed);
CREATE TABLE "größenordnungen_der_übergeordneten_einheiten_und_maße" ("größenordnung_übergeordnet_äußerst" int UNIQUE CHECK ("größenordnung_übergeordnet_äußerst" > 1));
CREATE TABLE twice (id int PRIMARY KEY UNIQUE, u int UNIQUE, UNIQUE (u), CONSTRAINT named UNIQUE (id));
CREATE TABLE fk (a int REFERENCES t (a), b int REFERENCES t (b), FOREIGN KEY (a, b) REFERENCES t (b, a), FOREIGN KEY (a) REFERENCES t (a));
ALTER TABLE fk ADD COLUMN c int PRIMARY KEY, ADD COLUMN d int REFERENCES fk (c);
CREATE TABLE this_name_is_longer_than_sixty_three_bytes_so_that_postgres_cuts_it_off (id serial PRIMARY KEY);
CREATE TABLE inc (a int, b int, UNIQUE (a) INCLUDE (b), PRIMARY KEY (b) INCLUDE (a));
CREATE TABLE reserved ("user" int, "order" int, "Upper" int, "with space" int, CHECK ("user" > 0 AND "order" > 0), UNIQUE ("user", "Upper"));
CREATE INDEX ON reserved ("user", ("with space" + 1));
CREATE TABLE excl (r int4range, n int, EXCLUDE USING gist (r WITH &&));
CREATE INDEX ON excl USING gist (r range_ops);
ALTER TABLE excl ADD EXCLUDE USING gist (r WITH &&), ADD EXCLUDE USING btree ((abs(n)) WITH =);
CREATE TABLE collated (a text COLLATE "default", b text COLLATE pg_catalog."default" DEFAULT 'x', c text COLLATE "C");
CREATE INDEX ON collated (a COLLATE "default", b COLLATE "C", c COLLATE "C", lower(c));

-- since PostgreSQL 15
CREATE TABLE nulls (a int UNIQUE NULLS NOT DISTINCT, b int);
CREATE UNIQUE INDEX ON nulls (b) NULLS NOT DISTINCT;
-- next
ALTER TABLE t RENAME CONSTRAINT t_a_key TO t_a_unique;
ALTER TABLE t ADD CONSTRAINT t_a_key UNIQUE (b, a);
CREATE UNIQUE INDEX to_use ON twice (u, id);
ALTER TABLE twice ADD CONSTRAINT used UNIQUE USING INDEX to_use DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE twice DROP CONSTRAINT twice_u_key, DROP CONSTRAINT IF EXISTS nothing;
ALTER TABLE excl DROP COLUMN r;
CREATE TABLE excl_r_excl (x int);
CREATE TABLE excl_r_excl1 (x int);
ALTER TABLE excl DROP CONSTRAINT excl_abs_excl;
CREATE TABLE excl_abs_excl (x int);
ALTER TABLE reserved RENAME COLUMN "user" TO "User";
ALTER TABLE reserved RENAME COLUMN "with space" TO plain;
ALTER TABLE reserved ADD COLUMN "select" text DEFAULT 'select';
-- next
ALTER TABLE t DROP CONSTRAINT t_a_unique CASCADE;
ALTER TABLE t DROP COLUMN b CASCADE;
ALTER TABLE inc DROP CONSTRAINT inc_pkey;
ALTER TABLE inc ADD PRIMARY KEY (a, b);
-- One index, and one constraint: the second says nothing else. Stored in another way, it still says nothing else.
CREATE TABLE booking (room int, EXCLUDE (room WITH =), CONSTRAINT one_a_room EXCLUDE (room WITH =) WITH (fillfactor = 70));
ALTER TABLE booking ADD CONSTRAINT one_more EXCLUDE (room WITH =);
