Columns that are generated are published, too.
since PostgreSQL 18

--- from
CREATE TABLE sample (id integer PRIMARY KEY);
CREATE PUBLICATION feed FOR TABLE sample;

--- to postgres
CREATE TABLE sample (id integer PRIMARY KEY);
CREATE PUBLICATION feed FOR TABLE sample WITH (publish_generated_columns = stored);

--- postgres up
-- drop publication feed
DROP PUBLICATION feed;

-- create publication feed
CREATE PUBLICATION feed FOR TABLE sample WITH (publish_generated_columns = stored);

--- postgres down
-- drop publication feed
DROP PUBLICATION feed;

-- create publication feed
CREATE PUBLICATION feed FOR TABLE sample;

