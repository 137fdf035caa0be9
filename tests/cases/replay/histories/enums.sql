CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s fine');
CREATE TYPE "Odd Name" AS ENUM ();
CREATE TABLE person (
    id int PRIMARY KEY,
    mood mood NOT NULL DEFAULT 'ok',
    moods mood[] DEFAULT '{sad,ok}',
    odd "Odd Name",
    CHECK (mood <> 'sad' OR id > 10)
);
CREATE INDEX ON person (id) WHERE mood = 'sad';
CREATE INDEX ON person (mood enum_ops);
COMMENT ON TYPE mood IS 'How one is';
-- next
ALTER TYPE mood ADD VALUE 'happy';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'happy';
ALTER TYPE mood ADD VALUE 'meh' BEFORE 'ok';
ALTER TYPE mood ADD VALUE 'great' AFTER 'ok';
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
ALTER TYPE "Odd Name" ADD VALUE 'x';
-- next
ALTER TYPE mood RENAME TO feeling;
ALTER TABLE person ALTER COLUMN mood SET DEFAULT 'happy';
CREATE SCHEMA types;
ALTER TYPE feeling SET SCHEMA types;
-- next
CREATE TYPE mood AS ENUM ('ok', 'great');
ALTER TABLE person ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE person DROP CONSTRAINT person_check;
DROP INDEX person_id_idx;
ALTER TABLE person ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE person ALTER COLUMN mood SET DEFAULT 'great'::mood;
-- next
DROP TYPE types.feeling CASCADE;
DROP TYPE IF EXISTS nothing;
DROP TYPE "Odd Name" CASCADE;
