A value goes: the type is made anew, and its columns are cast.

--- from
CREATE TYPE status AS ENUM ('new', 'done');
CREATE TABLE sample (
    id integer NOT NULL,
    status status DEFAULT 'new',
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX open_ones ON sample (id) WHERE status = 'new';

--- to postgres
CREATE TYPE status AS ENUM ('new');
CREATE TABLE sample (
    id integer NOT NULL,
    status status DEFAULT 'new',
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX open_ones ON sample (id) WHERE status = 'new';

--- rows
INSERT INTO sample VALUES (1, 'new');

--- postgres up
-- drop index sample.open_ones
DROP INDEX open_ones;

-- alter enum status: drop done
ALTER TYPE status RENAME TO status__old;
CREATE TYPE status AS ENUM ('new');
ALTER TABLE sample ALTER COLUMN status DROP DEFAULT;
ALTER TABLE sample ALTER COLUMN status TYPE status USING status::text::status;
ALTER TABLE sample ALTER COLUMN status SET DEFAULT 'new';
DROP TYPE status__old;

-- create index sample.open_ones
CREATE INDEX open_ones ON sample (id) WHERE status = 'new';

--- postgres down
-- drop index sample.open_ones
DROP INDEX open_ones;

-- alter enum status: add done
ALTER TYPE status RENAME TO status__old;
CREATE TYPE status AS ENUM ('new', 'done');
ALTER TABLE sample ALTER COLUMN status DROP DEFAULT;
ALTER TABLE sample ALTER COLUMN status TYPE status USING status::text::status;
ALTER TABLE sample ALTER COLUMN status SET DEFAULT 'new';
DROP TYPE status__old;

-- create index sample.open_ones
CREATE INDEX open_ones ON sample (id) WHERE status = 'new';

--- postgres findings
up: recasts-enum: enum status: the type is made anew and its column is written again; a row that holds done stops the migration
down: recasts-enum: enum status: the type is made anew and its column is written again

