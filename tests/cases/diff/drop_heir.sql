A table that inherits goes, and the one that it inherits from.

--- from postgres
CREATE TABLE city (name text);
CREATE TABLE capital (state text) INHERITS (city);

--- to postgres


--- said
--drop city
--drop capital

--- postgres up
-- drop table capital
DROP TABLE capital;

-- drop table city
DROP TABLE city;

--- postgres down
-- create table city
CREATE TABLE city (
    name text
);

-- create table capital
CREATE TABLE capital (
    state text
) INHERITS (city);

--- postgres findings
up: drops-data: table capital: its rows are lost
up: drops-data: table city: its rows are lost
down: comes-back-empty: table city: it comes back without its rows
down: comes-back-empty: table capital: it comes back without its rows

