A domain with another collation. The other way round.
--- from postgres
CREATE DOMAIN word AS text COLLATE "C";
CREATE TABLE entry (id integer PRIMARY KEY, word word);

--- to postgres
CREATE DOMAIN word AS text;
CREATE TABLE entry (id integer PRIMARY KEY, word word);

--- postgres up
-- make domain word anew: definition
ALTER DOMAIN word RENAME TO word__old;
CREATE DOMAIN word AS text;
ALTER TABLE entry ALTER COLUMN word TYPE word USING word::text::word;
DROP DOMAIN word__old;

--- postgres down
-- make domain word anew: definition
ALTER DOMAIN word RENAME TO word__old;
CREATE DOMAIN word AS text COLLATE "C";
ALTER TABLE entry ALTER COLUMN word TYPE word USING word::text::word;
DROP DOMAIN word__old;

