A value comes in the middle; on the way back the type is made anew.

--- from
CREATE TYPE status AS ENUM ('new', 'done');
CREATE TABLE sample (
    id integer NOT NULL,
    status status,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TYPE status AS ENUM ('new', 'open', 'done');
CREATE TABLE sample (
    id integer NOT NULL,
    status status,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample VALUES (1, 'done');

--- postgres up
-- alter enum status: add open
ALTER TYPE status ADD VALUE 'open' AFTER 'new';

--- postgres down
-- alter enum status: drop open
ALTER TYPE status RENAME TO status__old;
CREATE TYPE status AS ENUM ('new', 'done');
ALTER TABLE sample ALTER COLUMN status TYPE status USING status::text::status;
DROP TYPE status__old;

--- postgres findings
down: recasts-enum: enum status: the type is made anew and its column is written again; a row that holds open stops the migration

