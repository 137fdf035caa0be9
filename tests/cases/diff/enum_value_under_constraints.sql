What names values of an enum, or refers to one, steps aside on the way back, where the enum is made anew.

--- from postgres
CREATE TYPE mood AS ENUM ('calm', 'wild');
CREATE TABLE house (mood mood NOT NULL, CONSTRAINT house_pkey PRIMARY KEY (mood));
CREATE TABLE guest (
    id integer NOT NULL,
    mood mood NOT NULL,
    is_wild boolean GENERATED ALWAYS AS (mood = 'wild') STORED,
    CONSTRAINT guest_pkey PRIMARY KEY (id),
    CONSTRAINT guest_mood_fkey FOREIGN KEY (mood) REFERENCES house (mood),
    CONSTRAINT guest_mood_check CHECK (mood <> 'wild')
);
CREATE INDEX guest_id_idx ON guest (id) WHERE mood = 'calm';

--- rows
INSERT INTO house (mood) VALUES ('calm'), ('wild');
INSERT INTO guest (id, mood) VALUES (1, 'calm');

--- to postgres
CREATE TYPE mood AS ENUM ('calm', 'wild', 'sad');
CREATE TABLE house (mood mood NOT NULL, CONSTRAINT house_pkey PRIMARY KEY (mood));
CREATE TABLE guest (
    id integer NOT NULL,
    mood mood NOT NULL,
    is_wild boolean GENERATED ALWAYS AS (mood = 'wild') STORED,
    CONSTRAINT guest_pkey PRIMARY KEY (id),
    CONSTRAINT guest_mood_fkey FOREIGN KEY (mood) REFERENCES house (mood),
    CONSTRAINT guest_mood_check CHECK (mood <> 'wild')
);
CREATE INDEX guest_id_idx ON guest (id) WHERE mood = 'calm';

--- postgres up
-- alter enum mood: add sad
ALTER TYPE mood ADD VALUE 'sad';

--- postgres down
-- drop constraint guest.guest_mood_fkey
ALTER TABLE guest DROP CONSTRAINT guest_mood_fkey;

-- drop index guest.guest_id_idx
DROP INDEX guest_id_idx;

-- drop constraint guest.guest_mood_check
ALTER TABLE guest DROP CONSTRAINT guest_mood_check;

-- drop column guest.is_wild
ALTER TABLE guest DROP COLUMN is_wild;

-- alter enum mood: drop sad
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('calm', 'wild');
ALTER TABLE guest ALTER COLUMN mood TYPE mood USING mood::text::mood;
ALTER TABLE house ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood__old;

-- add column guest.is_wild (boolean, generated as mood = 'wild')
ALTER TABLE guest ADD COLUMN is_wild boolean GENERATED ALWAYS AS (mood = 'wild') STORED;

-- add constraint guest.guest_mood_check
ALTER TABLE guest ADD CONSTRAINT guest_mood_check CHECK (mood <> 'wild');

-- create index guest.guest_id_idx
CREATE INDEX guest_id_idx ON guest (id) WHERE mood = 'calm';

-- add constraint guest.guest_mood_fkey
ALTER TABLE guest ADD CONSTRAINT guest_mood_fkey FOREIGN KEY (mood) REFERENCES house (mood);

--- postgres findings
down: recasts-enum: enum mood: the type is made anew and its 2 columns are written again; a row that holds sad stops the migration

