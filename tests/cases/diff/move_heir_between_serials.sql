An heir goes from one parent with a serial column to a new one, and back.
--- from postgres
CREATE TABLE sample (id serial, note text);
CREATE TABLE heir (own integer, id integer NOT NULL DEFAULT nextval('sample_id_seq'), note text);
ALTER TABLE heir INHERIT sample;
CREATE TABLE late (own integer);

--- rows
INSERT INTO heir (note, own) VALUES ('a', 1), ('b', 2);
INSERT INTO late VALUES (1), (2);

--- said
--drop sample
--drop heir.note

--- to postgres
CREATE TABLE run (id bigserial, other serial);
CREATE TABLE heir (own integer, id bigint NOT NULL DEFAULT nextval('run_id_seq'), other integer NOT NULL DEFAULT nextval('run_other_seq'));
ALTER TABLE heir INHERIT run;
CREATE TABLE late (own integer, id bigint NOT NULL DEFAULT nextval('run_id_seq'), other integer NOT NULL DEFAULT nextval('run_other_seq'));
ALTER TABLE late INHERIT run;

--- postgres up
-- alter table heir: no longer inherit sample
ALTER TABLE heir NO INHERIT sample;

-- alter column heir.id: drop default nextval('sample_id_seq'::regclass)
ALTER TABLE heir ALTER COLUMN id DROP DEFAULT;

-- drop table sample
DROP TABLE sample;

-- drop column heir.note
ALTER TABLE heir DROP COLUMN note;

-- add column heir.other (integer)
ALTER TABLE heir ADD COLUMN other integer;

-- add column late.id (bigint)
ALTER TABLE late ADD COLUMN id bigint;

-- add column late.other (integer)
ALTER TABLE late ADD COLUMN other integer;

-- alter column heir.id: type integer -> bigint
ALTER TABLE heir ALTER COLUMN id TYPE bigint;

-- create table run
CREATE TABLE run (
    id bigserial,
    other serial
);

-- alter column heir.id: default nextval('run_id_seq'::regclass)
ALTER TABLE heir ALTER COLUMN id SET DEFAULT nextval('run_id_seq'::regclass);

-- alter column heir.other: set not null, default nextval('run_other_seq'::regclass)
UPDATE heir SET other = nextval('run_other_seq'::regclass) WHERE other IS NULL;
ALTER TABLE heir ALTER COLUMN other SET NOT NULL;
ALTER TABLE heir ALTER COLUMN other SET DEFAULT nextval('run_other_seq'::regclass);

-- alter column late.id: set not null, default nextval('run_id_seq'::regclass)
UPDATE late SET id = nextval('run_id_seq'::regclass) WHERE id IS NULL;
ALTER TABLE late ALTER COLUMN id SET NOT NULL;
ALTER TABLE late ALTER COLUMN id SET DEFAULT nextval('run_id_seq'::regclass);

-- alter column late.other: set not null, default nextval('run_other_seq'::regclass)
UPDATE late SET other = nextval('run_other_seq'::regclass) WHERE other IS NULL;
ALTER TABLE late ALTER COLUMN other SET NOT NULL;
ALTER TABLE late ALTER COLUMN other SET DEFAULT nextval('run_other_seq'::regclass);

-- alter table heir: inherit run
ALTER TABLE heir INHERIT run;

-- alter table late: inherit run
ALTER TABLE late INHERIT run;

--- postgres down
-- alter table late: no longer inherit run
ALTER TABLE late NO INHERIT run;

-- alter table heir: no longer inherit run
ALTER TABLE heir NO INHERIT run;

-- drop column late.other
ALTER TABLE late DROP COLUMN other;

-- drop column late.id
ALTER TABLE late DROP COLUMN id;

-- drop column heir.other
ALTER TABLE heir DROP COLUMN other;

-- alter column heir.id: drop default nextval('run_id_seq'::regclass)
ALTER TABLE heir ALTER COLUMN id DROP DEFAULT;

-- drop table run
DROP TABLE run;

-- alter column heir.id: type bigint -> integer
ALTER TABLE heir ALTER COLUMN id TYPE integer;

-- add column heir.note (text)
ALTER TABLE heir ADD COLUMN note text;

-- create table sample
CREATE TABLE sample (
    id serial,
    note text
);

-- alter column heir.id: default nextval('sample_id_seq'::regclass)
ALTER TABLE heir ALTER COLUMN id SET DEFAULT nextval('sample_id_seq'::regclass);

-- alter table heir: inherit sample
ALTER TABLE heir INHERIT sample;

--- postgres findings
up: drops-data: table sample: its rows are lost
up: drops-data: column heir.note: its values are lost
up: converts-values: column heir.id: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
up: adds-demand: column heir.other: rows that hold a null get the backfill
up: adds-demand: column late.id: rows that hold a null get the backfill
up: adds-demand: column late.other: rows that hold a null get the backfill
down: drops-data: column late.other: its values are lost
down: drops-data: column late.id: its values are lost
down: drops-data: column heir.other: its values are lost
down: drops-data: table run: its rows are lost
down: converts-values: column heir.id: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile
down: comes-back-empty: column heir.note: it comes back without its values
down: comes-back-empty: table sample: it comes back without its rows

