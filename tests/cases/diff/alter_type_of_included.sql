Columns that keys carry along get other types, and foreign keys hold the index of the key.
--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE sample (id integer PRIMARY KEY, code text, mood mood, note varchar(10), CONSTRAINT code_key UNIQUE (code) INCLUDE (mood));
CREATE UNIQUE INDEX by_id ON sample (id, code) INCLUDE (note);
CREATE TABLE run (sample_id integer, code text REFERENCES sample (code), CONSTRAINT by_both FOREIGN KEY (sample_id, code) REFERENCES sample (id, code));
CREATE TABLE aside (sample_id integer REFERENCES sample);

--- rows
INSERT INTO sample VALUES (1, 'a', 'ok', 'x'), (2, 'b', 'ok', NULL);
INSERT INTO run VALUES (1, 'a'), (2, 'b');
INSERT INTO aside VALUES (2);

--- to postgres
CREATE TYPE mood AS ENUM ('ok', 'glad');
CREATE TABLE sample (id integer PRIMARY KEY, code text, mood mood, note varchar(20), CONSTRAINT code_key UNIQUE (code) INCLUDE (mood));
CREATE UNIQUE INDEX by_id ON sample (id, code) INCLUDE (note);
CREATE TABLE run (sample_id integer, code text REFERENCES sample (code), CONSTRAINT by_both FOREIGN KEY (sample_id, code) REFERENCES sample (id, code));
CREATE TABLE aside (sample_id integer REFERENCES sample);

--- postgres up
-- drop constraint run.by_both
ALTER TABLE run DROP CONSTRAINT by_both;

-- drop constraint run.run_code_fkey
ALTER TABLE run DROP CONSTRAINT run_code_fkey;

-- alter enum mood: add glad, drop sad
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('ok', 'glad');
ALTER TABLE sample ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood__old;

-- alter column sample.note: type character varying(10) -> character varying(20)
ALTER TABLE sample ALTER COLUMN note TYPE character varying(20);

-- add constraint run.by_both
ALTER TABLE run ADD CONSTRAINT by_both FOREIGN KEY (sample_id, code) REFERENCES sample (id, code);

-- add constraint run.run_code_fkey
ALTER TABLE run ADD CONSTRAINT run_code_fkey FOREIGN KEY (code) REFERENCES sample (code);

--- postgres down
-- drop constraint run.run_code_fkey
ALTER TABLE run DROP CONSTRAINT run_code_fkey;

-- drop constraint run.by_both
ALTER TABLE run DROP CONSTRAINT by_both;

-- alter column sample.note: type character varying(20) -> character varying(10)
ALTER TABLE sample ALTER COLUMN note TYPE character varying(10);

-- alter enum mood: add sad, drop glad
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'ok');
ALTER TABLE sample ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood__old;

-- add constraint run.run_code_fkey
ALTER TABLE run ADD CONSTRAINT run_code_fkey FOREIGN KEY (code) REFERENCES sample (code);

-- add constraint run.by_both
ALTER TABLE run ADD CONSTRAINT by_both FOREIGN KEY (sample_id, code) REFERENCES sample (id, code);

--- postgres findings
up: recasts-enum: enum mood: the type is made anew and its column is written again; a row that holds sad stops the migration
up: converts-values: column sample.note: every value is converted from character varying(10) to character varying(20): one that does not convert stops the migration, and the table is locked meanwhile
up: adds-demand: constraint run.by_both: a row that refers to nothing stops the migration
up: adds-demand: constraint run.run_code_fkey: a row that refers to nothing stops the migration
down: converts-values: column sample.note: every value is converted from character varying(20) to character varying(10): one that does not convert stops the migration, and the table is locked meanwhile
down: recasts-enum: enum mood: the type is made anew and its column is written again; a row that holds glad stops the migration

