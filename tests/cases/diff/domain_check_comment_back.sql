The comment of a condition of a domain. The other way round.
--- from postgres
CREATE DOMAIN grade AS integer CONSTRAINT low CHECK (VALUE < 4);
COMMENT ON CONSTRAINT low ON DOMAIN grade IS 'by law';
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- to postgres
CREATE DOMAIN grade AS integer CONSTRAINT low CHECK (VALUE < 4);
CREATE TABLE pupil (id integer PRIMARY KEY, grade grade);

--- postgres up
-- alter domain grade: definition
COMMENT ON CONSTRAINT low ON DOMAIN grade IS NULL;

--- postgres down
-- alter domain grade: definition
COMMENT ON CONSTRAINT low ON DOMAIN grade IS 'by law';

