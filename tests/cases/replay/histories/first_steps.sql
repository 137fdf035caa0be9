CREATE TABLE author (
    id serial PRIMARY KEY,
    name text NOT NULL,
    email varchar(200) UNIQUE,
    born date,
    height numeric(4, 2) DEFAULT 1.75 CHECK (height > 0),
    active boolean NOT NULL DEFAULT 't',
    created_at timestamptz NOT NULL DEFAULT now(),
    tags text[] NOT NULL DEFAULT '{}',
    settings jsonb DEFAULT '{"b": 1, "a": 2}'::jsonb
);
CREATE TABLE book (
    id bigint GENERATED ALWAYS AS IDENTITY,
    author_id int NOT NULL REFERENCES author ON DELETE CASCADE,
    editor_id integer REFERENCES author (id) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
    title varchar(80) COLLATE "C" NOT NULL,
    pages int CHECK (pages BETWEEN 1 AND 9999),
    price numeric(10,2) DEFAULT NULL,
    isbn char(13),
    words int GENERATED ALWAYS AS (pages * 300) STORED,
    PRIMARY KEY (id),
    UNIQUE (author_id, title),
    CONSTRAINT sane CHECK (price >= 0 OR price IS NULL),
    CHECK (pages > 0 AND price > 0),
    FOREIGN KEY (editor_id) REFERENCES author MATCH FULL
);
CREATE INDEX ON book (author_id);
CREATE INDEX ON book (lower(title), (pages + 1) DESC NULLS LAST, id) INCLUDE (price);
CREATE UNIQUE INDEX book_isbn ON book USING btree (isbn bpchar_ops) WHERE isbn IS NOT NULL;
CREATE INDEX book_title_pattern ON book (title COLLATE "C" varchar_pattern_ops);
CREATE INDEX ON book ((title COLLATE "POSIX"));
CREATE INDEX ON author USING gin (tags);
CREATE INDEX ON author USING GIN (settings jsonb_path_ops);
CREATE INDEX ON author USING gin (settings jsonb_ops);
CREATE INDEX ON author USING hash (email);
CREATE INDEX ON author (name NULLS FIRST, born DESC NULLS FIRST);
COMMENT ON TABLE book IS 'What one reads';
COMMENT ON COLUMN book.title IS 'It''s on the cover';
COMMENT ON COLUMN public.author.name IS NULL;
COMMENT ON TABLE author IS '';
-- next
ALTER TABLE author ADD COLUMN nickname text DEFAULT 'none', ADD COLUMN IF NOT EXISTS name text;
ALTER TABLE author RENAME COLUMN name TO full_name;
ALTER TABLE book RENAME COLUMN pages TO page_count;
ALTER TABLE book RENAME TO volume;
ALTER TABLE volume RENAME CONSTRAINT sane TO price_is_sane;
ALTER INDEX book_isbn RENAME TO volume_isbn;
ALTER TABLE author ALTER COLUMN email TYPE text, ALTER height TYPE double precision USING height::float8;
ALTER TABLE author ALTER active SET DEFAULT false, ALTER COLUMN created_at DROP DEFAULT;
ALTER TABLE author ALTER COLUMN born SET NOT NULL, ALTER nickname DROP NOT NULL;
-- next
ALTER TABLE volume DROP COLUMN isbn;
ALTER TABLE volume DROP COLUMN page_count CASCADE;
ALTER TABLE author DROP COLUMN IF EXISTS nickname, DROP COLUMN IF EXISTS never_there;
ALTER TABLE volume DROP CONSTRAINT book_editor_id_fkey, ADD CONSTRAINT book_editor_id_fkey FOREIGN KEY (editor_id) REFERENCES author (id) NOT VALID;
ALTER TABLE volume VALIDATE CONSTRAINT book_editor_id_fkey;
ALTER TABLE volume ALTER CONSTRAINT book_editor_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
-- next
DROP INDEX IF EXISTS volume_isbn, book_author_id_idx;
DROP TABLE author CASCADE;
