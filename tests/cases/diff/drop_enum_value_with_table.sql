A value goes, and so does a table with a column of the type.

--- from
CREATE TYPE status AS ENUM ('new', 'done');
CREATE TABLE sample (
    id integer NOT NULL,
    status status,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE run (status status DEFAULT 'done');

--- to postgres
CREATE TYPE status AS ENUM ('new');
CREATE TABLE sample (
    id integer NOT NULL,
    status status,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--drop run

--- rows
INSERT INTO sample VALUES (1, 'new');

--- postgres up
-- drop table run
DROP TABLE run;

-- alter enum status: drop done
ALTER TYPE status RENAME TO status__old;
CREATE TYPE status AS ENUM ('new');
ALTER TABLE sample ALTER COLUMN status TYPE status USING status::text::status;
DROP TYPE status__old;

--- postgres down
-- alter enum status: add done
ALTER TYPE status RENAME TO status__old;
CREATE TYPE status AS ENUM ('new', 'done');
ALTER TABLE sample ALTER COLUMN status TYPE status USING status::text::status;
DROP TYPE status__old;

-- create table run
CREATE TABLE run (
    status status DEFAULT 'done'
);

--- postgres findings
up: drops-data: table run: its rows are lost
up: recasts-enum: enum status: the type is made anew and its column is written again; a row that holds done stops the migration
down: recasts-enum: enum status: the type is made anew and its column is written again
down: comes-back-empty: table run: it comes back without its rows

