A table that stands alone inherits from another one.

--- from postgres
CREATE TABLE city (name text NOT NULL);
CREATE TABLE capital (name text NOT NULL, state text);

--- to postgres
CREATE TABLE city (name text NOT NULL);
CREATE TABLE capital (name text NOT NULL, state text) INHERITS (city);

--- rows
INSERT INTO capital VALUES ('Bern', 'BE');

--- postgres up
-- alter table capital: inherit city
ALTER TABLE capital INHERIT city;

--- postgres down
-- alter table capital: no longer inherit city
ALTER TABLE capital NO INHERIT city;

