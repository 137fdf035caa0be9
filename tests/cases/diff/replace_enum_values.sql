All values of an enum are others: a column that comes back has a value of the moment.

--- from
CREATE TYPE status AS ENUM ('old');
CREATE TABLE sample (
    id integer NOT NULL,
    status status NOT NULL,
    other status,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TYPE status AS ENUM ('new');
CREATE TABLE sample (
    id integer NOT NULL,
    other status,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--drop sample.status

--- postgres up
-- alter enum status: add new, drop old
ALTER TYPE status RENAME TO status__old;
CREATE TYPE status AS ENUM ('new');
ALTER TABLE sample ALTER COLUMN status TYPE status USING status::text::status;
ALTER TABLE sample ALTER COLUMN other TYPE status USING other::text::status;
DROP TYPE status__old;

-- drop column sample.status
ALTER TABLE sample DROP COLUMN status;

--- postgres down
-- add column sample.status (status, not null)
ALTER TABLE sample ADD COLUMN status status;
UPDATE sample SET status = 'new' WHERE status IS NULL;
ALTER TABLE sample ALTER COLUMN status SET NOT NULL;

-- alter enum status: add old, drop new
ALTER TYPE status RENAME TO status__old;
CREATE TYPE status AS ENUM ('old');
ALTER TABLE sample ALTER COLUMN status TYPE status USING status::text::status;
ALTER TABLE sample ALTER COLUMN other TYPE status USING other::text::status;
DROP TYPE status__old;

--- postgres findings
up: recasts-enum: enum status: the type is made anew and its 2 columns are written again; a row that holds old stops the migration
up: drops-data: column sample.status: its values are lost
down: comes-back-empty: column sample.status: it comes back with 'new' in every row
down: recasts-enum: enum status: the type is made anew and its 2 columns are written again; a row that holds new stops the migration

