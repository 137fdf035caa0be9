Tables that refer to each other: PostgreSQL adds one foreign key later, SQLite needs not.

--- to
CREATE TABLE author (
    id integer NOT NULL,
    best_book_id integer,
    CONSTRAINT author_pkey PRIMARY KEY (id)
);
CREATE TABLE book (
    id integer NOT NULL,
    author_id integer,
    CONSTRAINT book_pkey PRIMARY KEY (id),
    CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id)
);
ALTER TABLE author ADD CONSTRAINT author_best_book_id_fkey FOREIGN KEY (best_book_id) REFERENCES book (id);

--- to sqlite
CREATE TABLE author (
    id integer NOT NULL,
    best_book_id integer,
    CONSTRAINT author_pkey PRIMARY KEY (id),
    CONSTRAINT author_best_book_id_fkey FOREIGN KEY (best_book_id) REFERENCES book (id)
);
CREATE TABLE book (
    id integer NOT NULL,
    author_id integer,
    CONSTRAINT book_pkey PRIMARY KEY (id),
    CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id)
);

--- postgres up
-- create table book
CREATE TABLE book (
    id integer NOT NULL,
    author_id integer,
    CONSTRAINT book_pkey PRIMARY KEY (id)
);

-- create table author
CREATE TABLE author (
    id integer NOT NULL,
    best_book_id integer,
    CONSTRAINT author_pkey PRIMARY KEY (id),
    CONSTRAINT author_best_book_id_fkey FOREIGN KEY (best_book_id) REFERENCES book (id)
);

-- add constraint book.book_author_id_fkey
ALTER TABLE book ADD CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id);

--- postgres down
-- drop constraint book.book_author_id_fkey
ALTER TABLE book DROP CONSTRAINT book_author_id_fkey;

-- drop table author
DROP TABLE author;

-- drop table book
DROP TABLE book;

--- postgres findings
up: adds-demand: constraint book.book_author_id_fkey: a row that refers to nothing stops the migration
down: drops-data: table author: its rows are lost
down: drops-data: table book: its rows are lost

--- sqlite up
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
    best_book_id INTEGER,
    CONSTRAINT author_pkey PRIMARY KEY (id),
    CONSTRAINT author_best_book_id_fkey FOREIGN KEY (best_book_id) REFERENCES book (id)
);

--- sqlite down
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

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('author', 'book') OR parent COLLATE NOCASE IN ('author', 'book');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
down: drops-data: table author: its rows are lost
down: drops-data: table book: its rows are lost

