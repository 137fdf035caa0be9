PostgreSQL refuses to use a value in the transaction that adds it.

--- from
CREATE TYPE status AS ENUM ('new', 'done');
CREATE TABLE sample (
    id integer NOT NULL,
    status status DEFAULT 'new',
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TYPE status AS ENUM ('new', 'open', 'done');
CREATE TABLE sample (
    id integer NOT NULL,
    status status DEFAULT 'open',
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample VALUES (1, 'done');

--- postgres up
-- alter column sample.status: drop default 'new'
ALTER TABLE sample ALTER COLUMN status DROP DEFAULT;

-- alter enum status: add open
ALTER TYPE status RENAME TO status__old;
CREATE TYPE status AS ENUM ('new', 'open', 'done');
ALTER TABLE sample ALTER COLUMN status TYPE status USING status::text::status;
DROP TYPE status__old;

-- alter column sample.status: default 'open'
ALTER TABLE sample ALTER COLUMN status SET DEFAULT 'open';

--- postgres down
-- alter column sample.status: drop default 'open'
ALTER TABLE sample ALTER COLUMN status DROP DEFAULT;

-- alter enum status: drop open
ALTER TYPE status RENAME TO status__old;
CREATE TYPE status AS ENUM ('new', 'done');
ALTER TABLE sample ALTER COLUMN status TYPE status USING status::text::status;
DROP TYPE status__old;

-- alter column sample.status: default 'new'
ALTER TABLE sample ALTER COLUMN status SET DEFAULT 'new';

--- postgres findings
up: recasts-enum: enum status: the type is made anew and its column is written again
down: recasts-enum: enum status: the type is made anew and its column is written again; a row that holds open stops the migration

