A column changes its length that another one is generated from.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note character varying(10),
    low text GENERATED ALWAYS AS (lower(note)) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note character varying(20),
    low text GENERATED ALWAYS AS (lower(note)) STORED,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, note) VALUES (1, 'A');

--- postgres up
-- drop column sample.low
ALTER TABLE sample DROP COLUMN low;

-- alter column sample.note: type character varying(10) -> character varying(20)
ALTER TABLE sample ALTER COLUMN note TYPE character varying(20);

-- add column sample.low (text, generated as lower(note))
ALTER TABLE sample ADD COLUMN low text GENERATED ALWAYS AS (lower(note)) STORED;

--- postgres down
-- drop column sample.low
ALTER TABLE sample DROP COLUMN low;

-- alter column sample.note: type character varying(20) -> character varying(10)
ALTER TABLE sample ALTER COLUMN note TYPE character varying(10);

-- add column sample.low (text, generated as lower(note))
ALTER TABLE sample ADD COLUMN low text GENERATED ALWAYS AS (lower(note)) STORED;

--- postgres findings
up: converts-values: column sample.note: every value is converted from character varying(10) to character varying(20): one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.note: every value is converted from character varying(20) to character varying(10): one that does not convert stops the migration, and the table is locked meanwhile

