Defaults of all kinds come, in place.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    a blob DEFAULT x'00ff' NOT NULL,
    b double DEFAULT -1.5e3 NOT NULL,
    c text DEFAULT 'it''s' NOT NULL,
    d boolean DEFAULT true NOT NULL,
    e integer DEFAULT +7,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite up
-- add column sample.a (BLOB, not null, default x'00ff')
ALTER TABLE sample ADD COLUMN a BLOB NOT NULL DEFAULT x'00ff';

-- add column sample.b (DOUBLE, not null, default -1.5e3)
ALTER TABLE sample ADD COLUMN b DOUBLE NOT NULL DEFAULT -1.5e3;

-- add column sample.c (TEXT, not null, default 'it''s')
ALTER TABLE sample ADD COLUMN c TEXT NOT NULL DEFAULT 'it''s';

-- add column sample.d (BOOLEAN, not null, default true)
ALTER TABLE sample ADD COLUMN d BOOLEAN NOT NULL DEFAULT true;

-- add column sample.e (INTEGER, default +7)
ALTER TABLE sample ADD COLUMN e INTEGER DEFAULT +7;

--- sqlite down
-- drop column sample.e
ALTER TABLE sample DROP COLUMN e;

-- drop column sample.d
ALTER TABLE sample DROP COLUMN d;

-- drop column sample.c
ALTER TABLE sample DROP COLUMN c;

-- drop column sample.b
ALTER TABLE sample DROP COLUMN b;

-- drop column sample.a
ALTER TABLE sample DROP COLUMN a;

--- sqlite findings
down: drops-data: column sample.e: its values are lost
down: drops-data: column sample.d: its values are lost
down: drops-data: column sample.c: its values are lost
down: drops-data: column sample.b: its values are lost
down: drops-data: column sample.a: its values are lost

