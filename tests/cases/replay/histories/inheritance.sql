CREATE TABLE city (name text NOT NULL, people bigint DEFAULT 0, CONSTRAINT populated CHECK (people >= 0));
CREATE TABLE capital (state char(2) UNIQUE) INHERITS (city);
CREATE TABLE port (depth int, name text) INHERITS (city);
CREATE INDEX ON city (name);
-- next
ALTER TABLE city ADD COLUMN founded date;
ALTER TABLE city ALTER COLUMN people SET DEFAULT 1;
ALTER TABLE capital ALTER COLUMN people SET DEFAULT 100;
ALTER TABLE city ADD CHECK (founded > '1000-01-01');
ALTER TABLE ONLY city ALTER COLUMN founded SET DEFAULT '2000-01-01';
ALTER TABLE city ALTER COLUMN name SET STATISTICS 300;
ALTER TABLE ONLY city ALTER COLUMN name SET STATISTICS 200;
ALTER TABLE city ALTER COLUMN name SET STORAGE MAIN;
CREATE TABLE harbour_capital (flag text, people bigint DEFAULT 9) INHERITS (capital, port);
-- next
ALTER TABLE city RENAME COLUMN people TO inhabitants;
ALTER TABLE city RENAME TO town;
ALTER TABLE town RENAME CONSTRAINT populated TO inhabited;
ALTER TABLE town DROP COLUMN founded;
-- next
ALTER TABLE port NO INHERIT town;
ALTER TABLE port ADD COLUMN crane boolean;
CREATE TABLE village (name text NOT NULL, inhabitants bigint, CONSTRAINT inhabited CHECK (inhabitants >= 0), church text);
ALTER TABLE village INHERIT town;
-- next
ALTER TABLE town DROP CONSTRAINT inhabited;
ALTER TABLE town ALTER COLUMN name DROP NOT NULL;
-- PostgreSQL 18 keeps what an heir said itself.
ALTER TABLE village ALTER COLUMN name DROP NOT NULL;
DROP TABLE port CASCADE;
-- next
CREATE TABLE next_village () INHERITS (village);
DROP TABLE town CASCADE;
