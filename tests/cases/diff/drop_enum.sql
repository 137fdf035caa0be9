An enum goes with its column.

--- from
CREATE TYPE status AS ENUM ('new', 'done');
CREATE TABLE sample (
    id integer NOT NULL,
    status status,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- said
--drop status
--drop sample.status

--- rows
INSERT INTO sample VALUES (1, 'done');

--- postgres up
-- drop column sample.status
ALTER TABLE sample DROP COLUMN status;

-- drop enum status
DROP TYPE status;

--- postgres down
-- create enum status
CREATE TYPE status AS ENUM ('new', 'done');

-- add column sample.status (status)
ALTER TABLE sample ADD COLUMN status status;

--- postgres findings
up: drops-data: column sample.status: its values are lost
down: comes-back-empty: column sample.status: it comes back without its values

