A table that inherits stands alone.

--- from postgres
CREATE TABLE city (name text NOT NULL, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE capital (name text NOT NULL, state text, CONSTRAINT named CHECK (name <> '')) INHERITS (city);

--- to postgres
CREATE TABLE city (name text NOT NULL, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE capital (name text NOT NULL, state text, CONSTRAINT named CHECK (name <> ''));

--- rows
INSERT INTO capital VALUES ('Bern', 'BE');

--- postgres up
-- alter table capital: no longer inherit city
ALTER TABLE capital NO INHERIT city;

--- postgres down
-- alter table capital: inherit city
ALTER TABLE capital INHERIT city;

