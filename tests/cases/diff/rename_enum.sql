An enum gets another name.

--- from
CREATE TYPE status AS ENUM ('new', 'done');
CREATE TABLE sample (
    id integer NOT NULL,
    status status DEFAULT 'new',
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE sample (
    id integer NOT NULL,
    status state DEFAULT 'new',
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--rename status=state

--- rows
INSERT INTO sample VALUES (1, 'done');

--- postgres up
-- rename enum status to state
ALTER TYPE status RENAME TO state;

--- postgres down
-- rename enum state to status
ALTER TYPE state RENAME TO status;

