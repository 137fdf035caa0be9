A domain becomes another one while columns of it are generated from others of it: one ceases to be, one stays so.

--- from postgres
CREATE DOMAIN code AS text;
CREATE TABLE sample (
    id integer,
    name code,
    upper code GENERATED ALWAYS AS (upper(name)) STORED,
    lower code GENERATED ALWAYS AS (lower(name)) STORED
);
CREATE INDEX sample_upper_idx ON sample (upper);

--- to postgres
CREATE DOMAIN code AS varchar(20);
CREATE TABLE sample (
    id integer,
    name code,
    upper code GENERATED ALWAYS AS (upper(name)) STORED,
    lower code
);
CREATE INDEX sample_upper_idx ON sample (upper);

--- rows
INSERT INTO sample (id, name) VALUES (1, 'a'), (2, 'b');

--- postgres up
-- alter column sample.lower: drop generated as lower(name)
ALTER TABLE sample ALTER COLUMN lower DROP EXPRESSION;

-- drop index sample.sample_upper_idx
DROP INDEX sample_upper_idx;

-- drop column sample.upper
ALTER TABLE sample DROP COLUMN upper;

-- make domain code anew: definition
ALTER DOMAIN code RENAME TO code__old;
CREATE DOMAIN code AS character varying(20);
ALTER TABLE sample ALTER COLUMN name TYPE code USING name::text::code;
ALTER TABLE sample ALTER COLUMN lower TYPE code USING lower::text::code;
DROP DOMAIN code__old;

-- add column sample.upper (code, generated as upper(name))
ALTER TABLE sample ADD COLUMN upper code GENERATED ALWAYS AS (upper(name)) STORED;

-- create index sample.sample_upper_idx
CREATE INDEX sample_upper_idx ON sample (upper);

--- postgres down
-- drop index sample.sample_upper_idx
DROP INDEX sample_upper_idx;

-- drop column sample.upper
ALTER TABLE sample DROP COLUMN upper;

-- make domain code anew: definition
ALTER DOMAIN code RENAME TO code__old;
CREATE DOMAIN code AS text;
ALTER TABLE sample ALTER COLUMN name TYPE code USING name::character varying(20)::code;
ALTER TABLE sample ALTER COLUMN lower TYPE code USING lower::character varying(20)::code;
DROP DOMAIN code__old;

-- add column sample.upper (code, generated as upper(name))
ALTER TABLE sample ADD COLUMN upper code GENERATED ALWAYS AS (upper(name)) STORED;

-- create index sample.sample_upper_idx
CREATE INDEX sample_upper_idx ON sample (upper);

-- alter column sample.lower: generated as lower(name)
ALTER TABLE sample DROP COLUMN lower;
ALTER TABLE sample ADD COLUMN lower code GENERATED ALWAYS AS (lower(name)) STORED;

