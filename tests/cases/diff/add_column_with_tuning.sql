A column that comes with all that is said of its values.
since PostgreSQL 14

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    body text NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE sample ALTER COLUMN body SET COMPRESSION pglz;
ALTER TABLE sample ALTER COLUMN body SET STATISTICS 20;
ALTER TABLE sample ALTER COLUMN body SET (n_distinct = 7);
COMMENT ON COLUMN sample.body IS 'The text.';

--- said
--backfill sample.body=''

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- add column sample.body (text, not null)
ALTER TABLE sample ADD COLUMN body text;
UPDATE sample SET body = '' WHERE body IS NULL;
ALTER TABLE sample ALTER COLUMN body SET NOT NULL;
ALTER TABLE sample ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE sample ALTER COLUMN body SET COMPRESSION pglz;
ALTER TABLE sample ALTER COLUMN body SET (n_distinct = 7);
ALTER TABLE ONLY sample ALTER COLUMN body SET STATISTICS 20;
COMMENT ON COLUMN sample.body IS 'The text.';

--- postgres down
-- drop column sample.body
ALTER TABLE sample DROP COLUMN body;

--- postgres findings
down: drops-data: column sample.body: its values are lost

