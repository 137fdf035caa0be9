An enum comes with a column of it.

--- from
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- to postgres
CREATE TYPE status AS ENUM ('new', 'it''s');
CREATE TABLE sample (
    id integer NOT NULL,
    status status DEFAULT 'new' NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id) VALUES (1), (2);

--- postgres up
-- create enum status
CREATE TYPE status AS ENUM ('new', 'it''s');

-- add column sample.status (status, not null, default 'new')
ALTER TABLE sample ADD COLUMN status status NOT NULL DEFAULT 'new';

--- postgres down
-- drop column sample.status
ALTER TABLE sample DROP COLUMN status;

-- drop enum status
DROP TYPE status;

--- postgres findings
down: drops-data: column sample.status: its values are lost

