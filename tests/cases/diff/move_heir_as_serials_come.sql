An heir goes from a parent whose column is serial no more to one whose columns become serial, and back.
--- from postgres
CREATE TABLE sample (id serial, note text);
CREATE TABLE run (id integer NOT NULL);
CREATE TABLE heir (id integer NOT NULL DEFAULT nextval('sample_id_seq'), note text);
ALTER TABLE heir INHERIT sample;

--- rows
INSERT INTO heir (note) VALUES ('a'), ('b');
INSERT INTO run VALUES (7);

--- to postgres
CREATE TABLE sample (id integer NOT NULL, note text);
CREATE TABLE run (id serial, other bigserial);
CREATE TABLE heir (id integer NOT NULL DEFAULT nextval('run_id_seq'), note text, other bigint NOT NULL DEFAULT nextval('run_other_seq'));
ALTER TABLE heir INHERIT run;

--- postgres up
-- alter table heir: no longer inherit sample
ALTER TABLE heir NO INHERIT sample;

-- alter column heir.id: drop default nextval('sample_id_seq'::regclass)
ALTER TABLE heir ALTER COLUMN id DROP DEFAULT;

-- alter column sample.id: drop serial
ALTER TABLE sample ALTER COLUMN id DROP DEFAULT;
DROP SEQUENCE sample_id_seq;

-- add column heir.other (bigint)
ALTER TABLE heir ADD COLUMN other bigint;

-- add column run.other (bigint, not null, serial)
ALTER TABLE run ADD COLUMN other bigserial;

-- alter column run.id: serial
CREATE SEQUENCE run_id_seq AS integer;
ALTER SEQUENCE run_id_seq OWNED BY run.id;
SELECT setval('run_id_seq', greatest(max(id), 0) + 1, false) FROM run;
ALTER TABLE run ALTER COLUMN id SET DEFAULT nextval('run_id_seq');

-- alter column heir.id: default nextval('run_id_seq'::regclass)
ALTER TABLE heir ALTER COLUMN id SET DEFAULT nextval('run_id_seq'::regclass);

-- alter column heir.other: set not null, default nextval('run_other_seq'::regclass)
UPDATE heir SET other = nextval('run_other_seq'::regclass) WHERE other IS NULL;
ALTER TABLE heir ALTER COLUMN other SET NOT NULL;
ALTER TABLE heir ALTER COLUMN other SET DEFAULT nextval('run_other_seq'::regclass);

-- alter table heir: inherit run
ALTER TABLE heir INHERIT run;

--- postgres down
-- alter table heir: no longer inherit run
ALTER TABLE heir NO INHERIT run;

-- drop column heir.other
ALTER TABLE heir DROP COLUMN other;

-- alter column heir.id: drop default nextval('run_id_seq'::regclass)
ALTER TABLE heir ALTER COLUMN id DROP DEFAULT;

-- alter column run.id: drop serial
ALTER TABLE run ALTER COLUMN id DROP DEFAULT;
DROP SEQUENCE run_id_seq;

-- drop column run.other
ALTER TABLE run DROP COLUMN other;

-- alter column sample.id: serial
CREATE SEQUENCE sample_id_seq AS integer;
ALTER SEQUENCE sample_id_seq OWNED BY sample.id;
SELECT setval('sample_id_seq', greatest(max(id), 0) + 1, false) FROM sample;
ALTER TABLE sample ALTER COLUMN id SET DEFAULT nextval('sample_id_seq');

-- alter column heir.id: default nextval('sample_id_seq'::regclass)
ALTER TABLE heir ALTER COLUMN id SET DEFAULT nextval('sample_id_seq'::regclass);

-- alter table heir: inherit sample
ALTER TABLE heir INHERIT sample;

--- postgres findings
up: adds-demand: column heir.other: rows that hold a null get the backfill
down: drops-data: column heir.other: its values are lost
down: drops-data: column run.other: its values are lost

