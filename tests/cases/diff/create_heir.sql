A table inherits from two others.

--- from postgres
CREATE TABLE city (name text NOT NULL, people int CONSTRAINT populated CHECK (people > 0));

--- to postgres
CREATE TABLE city (name text NOT NULL, people int CONSTRAINT populated CHECK (people > 0));
CREATE TABLE port (depth int DEFAULT 5);
CREATE TABLE haven (crane boolean, depth int DEFAULT 7) INHERITS (city, port);

--- postgres up
-- create table port
CREATE TABLE port (
    depth integer DEFAULT 5
);

-- create table haven
CREATE TABLE haven (
    crane boolean,
    depth integer DEFAULT 7
) INHERITS (city, port);

--- postgres down
-- drop table haven
DROP TABLE haven;

-- drop table port
DROP TABLE port;

--- postgres findings
down: drops-data: table haven: its rows are lost
down: drops-data: table port: its rows are lost

