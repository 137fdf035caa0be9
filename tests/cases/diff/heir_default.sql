A table that inherits has another default.

--- from postgres
CREATE TABLE city (name text DEFAULT 'a');
CREATE TABLE capital (name text DEFAULT 'b') INHERITS (city);

--- to postgres
CREATE TABLE city (name text DEFAULT 'a');
CREATE TABLE capital (name text DEFAULT 'c') INHERITS (city);

--- postgres up
-- alter column capital.name: default 'b' -> default 'c'
ALTER TABLE capital ALTER COLUMN name SET DEFAULT 'c';

--- postgres down
-- alter column capital.name: default 'c' -> default 'b'
ALTER TABLE capital ALTER COLUMN name SET DEFAULT 'b';

