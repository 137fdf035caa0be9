A column that gets another type keeps what is said of its values.
since PostgreSQL 14

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN note SET STORAGE MAIN;
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION pglz;
ALTER TABLE sample ALTER COLUMN note SET STATISTICS 30;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note character varying(40),
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN note SET STORAGE MAIN;
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION pglz;
ALTER TABLE sample ALTER COLUMN note SET STATISTICS 30;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter column sample.note: type text -> character varying(40)
ALTER TABLE sample ALTER COLUMN note TYPE character varying(40);
ALTER TABLE sample ALTER COLUMN note SET STORAGE MAIN;
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION pglz;

--- postgres down
-- alter column sample.note: type character varying(40) -> text
ALTER TABLE sample ALTER COLUMN note TYPE text;
ALTER TABLE sample ALTER COLUMN note SET STORAGE MAIN;
ALTER TABLE sample ALTER COLUMN note SET COMPRESSION pglz;

--- postgres findings
up: converts-values: column sample.note: every value is converted from text to character varying(40): one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.note: every value is converted from character varying(40) to text: one that does not convert stops the migration, and the table is locked meanwhile

