CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE SCHEMA ext;
CREATE EXTENSION pg_trgm WITH SCHEMA ext;
CREATE EXTENSION earthdistance CASCADE;
CREATE TABLE u (
    id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
    email citext UNIQUE,
    other citext[] DEFAULT '{}',
    name text,
    h int CONSTRAINT h_is_positive CHECK (h > 0)
);
CREATE DOMAIN percent AS numeric(5,2) CHECK (VALUE BETWEEN 0 AND 100);
CREATE TYPE pair AS (a int, b int);
CREATE TABLE w (p percent DEFAULT 5, q pair, c pair[]);
CREATE INDEX u_name_trgm ON u USING gin (name ext.gin_trgm_ops);
CREATE INDEX ON u (email citext_ops);
CREATE INDEX ON u (email text_ops);
-- next
ALTER EXTENSION pg_trgm SET SCHEMA public;
ALTER DOMAIN percent RENAME TO share;
ALTER TYPE pair RENAME TO couple;
ALTER TABLE u ALTER id DROP DEFAULT;
DROP EXTENSION "uuid-ossp";
-- next
DROP INDEX u_name_trgm;
DROP EXTENSION pg_trgm;
DROP DOMAIN share CASCADE;
DROP TYPE couple CASCADE;
