The comment of a domain. The other way round.
--- from postgres
CREATE DOMAIN grade AS integer;
COMMENT ON DOMAIN grade IS 'by law';

--- to postgres
CREATE DOMAIN grade AS integer;

--- postgres up
-- alter domain grade: comment
COMMENT ON DOMAIN grade IS NULL;

--- postgres down
-- alter domain grade: comment
COMMENT ON DOMAIN grade IS 'by law';

