An attribute becomes an array, beside another one that comes before it.
--- from postgres
CREATE TYPE place AS (label text, marks integer[]);
CREATE TABLE site (id integer PRIMARY KEY, place place);

--- rows
INSERT INTO site VALUES (1, ROW('{1,2}', '{3}')), (2, NULL);

--- to postgres
CREATE TYPE place AS (height integer, label integer[], marks text);
CREATE TABLE site (id integer PRIMARY KEY, place place);

--- postgres up
-- make composite type place anew: definition
ALTER TYPE place RENAME TO place__old;
CREATE TYPE place AS (
    height integer,
    label integer[],
    marks text
);
ALTER TABLE site ALTER COLUMN place TYPE place USING CASE WHEN place IS DISTINCT FROM NULL THEN ROW(NULL, (place).label::text::integer[], (place).marks::text::text)::place END;
DROP TYPE place__old;

--- postgres down
-- make composite type place anew: definition
ALTER TYPE place RENAME TO place__old;
CREATE TYPE place AS (
    label text,
    marks integer[]
);
ALTER TABLE site ALTER COLUMN place TYPE place USING CASE WHEN place IS DISTINCT FROM NULL THEN ROW((place).label::text::text, (place).marks::text::integer[])::place END;
DROP TYPE place__old;

