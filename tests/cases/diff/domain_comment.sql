The comment of a domain.
--- from postgres
CREATE DOMAIN grade AS integer;

--- to postgres
CREATE DOMAIN grade AS integer;
COMMENT ON DOMAIN grade IS 'by law';

--- postgres up
-- alter domain grade: comment
COMMENT ON DOMAIN grade IS 'by law';

--- postgres down
-- alter domain grade: comment
COMMENT ON DOMAIN grade IS NULL;

