CREATE OR REPLACE FUNCTION diesel_manage_updated_at(_tbl regclass) RETURNS VOID AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER set_updated_at BEFORE UPDATE ON %s
                    FOR EACH ROW EXECUTE PROCEDURE diesel_set_updated_at()', _tbl);
END;
$$ LANGUAGE plpgsql;
CREATE OR REPLACE FUNCTION diesel_set_updated_at() RETURNS trigger AS $$
BEGIN
    IF (NEW IS DISTINCT FROM OLD AND NEW.updated_at IS NOT DISTINCT FROM OLD.updated_at) THEN
        NEW.updated_at := current_timestamp;
    END IF;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;
-- next
-- Your SQL goes here
CREATE TABLE "users" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "hair_color" VARCHAR,
    "created_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
SELECT diesel_manage_updated_at('users');
CREATE TABLE audit (version varchar(50) REFERENCES __diesel_schema_migrations (version));
COMMENT ON TABLE __diesel_schema_migrations IS 'history';
CREATE INDEX ON __diesel_schema_migrations (run_on);
-- next
ALTER TABLE "users" DROP COLUMN "hair_color";
ALTER TABLE users ADD COLUMN bio text NOT NULL DEFAULT '', ADD COLUMN karma int NOT NULL DEFAULT -1;
-- next
CREATE UNIQUE INDEX CONCURRENTLY users_bio ON users (bio);
