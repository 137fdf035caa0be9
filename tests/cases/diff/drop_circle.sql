Tables that refer to each other go, one of them with a cascade to itself. SQLite's DROP TABLE looks for
the other table unless foreign keys are off.

--- from
CREATE TABLE author (
    id integer NOT NULL,
    teacher_id integer,
    best_book_id integer,
    CONSTRAINT author_pkey PRIMARY KEY (id),
    CONSTRAINT author_teacher_id_fkey FOREIGN KEY (teacher_id) REFERENCES author (id) ON DELETE CASCADE
);
CREATE TABLE book (
    id integer NOT NULL,
    author_id integer,
    CONSTRAINT book_pkey PRIMARY KEY (id),
    CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id)
);
ALTER TABLE author ADD CONSTRAINT author_best_book_id_fkey FOREIGN KEY (best_book_id) REFERENCES book (id);

--- from sqlite
CREATE TABLE author (
    id integer NOT NULL,
    teacher_id integer,
    best_book_id integer,
    CONSTRAINT author_pkey PRIMARY KEY (id),
    CONSTRAINT author_teacher_id_fkey FOREIGN KEY (teacher_id) REFERENCES author (id) ON DELETE CASCADE,
    CONSTRAINT author_best_book_id_fkey FOREIGN KEY (best_book_id) REFERENCES book (id)
);
CREATE TABLE book (
    id integer NOT NULL,
    author_id integer,
    CONSTRAINT book_pkey PRIMARY KEY (id),
    CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id)
);

--- to
CREATE TABLE other (id integer NOT NULL, CONSTRAINT other_pkey PRIMARY KEY (id));

--- said
--drop author
--drop book

--- rows
INSERT INTO author (id, teacher_id) VALUES (1, 1), (2, 1);
INSERT INTO book VALUES (1, 1);
UPDATE author SET best_book_id = 1;

--- postgres up
-- drop constraint book.book_author_id_fkey
ALTER TABLE book DROP CONSTRAINT book_author_id_fkey;

-- drop table author
DROP TABLE author;

-- drop table book
DROP TABLE book;

-- create table other
CREATE TABLE other (
    id integer NOT NULL,
    CONSTRAINT other_pkey PRIMARY KEY (id)
);

--- postgres down
-- drop table other
DROP TABLE other;

-- create table book
CREATE TABLE book (
    id integer NOT NULL,
    author_id integer,
    CONSTRAINT book_pkey PRIMARY KEY (id)
);

-- create table author
CREATE TABLE author (
    id integer NOT NULL,
    teacher_id integer,
    best_book_id integer,
    CONSTRAINT author_pkey PRIMARY KEY (id),
    CONSTRAINT author_best_book_id_fkey FOREIGN KEY (best_book_id) REFERENCES book (id),
    CONSTRAINT author_teacher_id_fkey FOREIGN KEY (teacher_id) REFERENCES author (id) ON DELETE CASCADE
);

-- add constraint book.book_author_id_fkey
ALTER TABLE book ADD CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id);

--- postgres findings
up: drops-data: table author: its rows are lost
up: drops-data: table book: its rows are lost
down: drops-data: table other: its rows are lost
down: comes-back-empty: table book: it comes back without its rows
down: comes-back-empty: table author: it comes back without its rows

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- drop table author
DROP TABLE author;

-- drop table book
DROP TABLE book;

-- create table other
CREATE TABLE other (
    id INTEGER NOT NULL,
    CONSTRAINT other_pkey PRIMARY KEY (id)
);

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('author', 'book') OR parent COLLATE NOCASE IN ('author', 'book');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite down
-- drop table other
DROP TABLE other;

-- create table book
CREATE TABLE book (
    id INTEGER NOT NULL,
    author_id INTEGER,
    CONSTRAINT book_pkey PRIMARY KEY (id),
    CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id)
);

-- create table author
CREATE TABLE author (
    id INTEGER NOT NULL,
    teacher_id INTEGER,
    best_book_id INTEGER,
    CONSTRAINT author_pkey PRIMARY KEY (id),
    CONSTRAINT author_best_book_id_fkey FOREIGN KEY (best_book_id) REFERENCES book (id),
    CONSTRAINT author_teacher_id_fkey FOREIGN KEY (teacher_id) REFERENCES author (id) ON DELETE CASCADE
);

--- sqlite findings
up: drops-data: table author: its rows are lost
up: drops-data: table book: its rows are lost
down: drops-data: table other: its rows are lost
down: comes-back-empty: table book: it comes back without its rows
down: comes-back-empty: table author: it comes back without its rows

