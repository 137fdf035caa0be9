A new table says what happens to rows that break its keys, in every place where SQLite takes it.

--- to sqlite
CREATE TABLE place (
    id integer NOT NULL CONSTRAINT place_pkey PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT,
    code text NOT NULL ON CONFLICT IGNORE CONSTRAINT place_code_key UNIQUE ON CONFLICT FAIL,
    name text NULL ON CONFLICT FAIL CONSTRAINT named CHECK (name <> '')
);
CREATE TABLE sample (
    place_id integer NOT NULL ON CONFLICT ABORT,
    code text NOT NULL ON CONFLICT ROLLBACK,
    CONSTRAINT sample_pkey PRIMARY KEY (place_id DESC, code COLLATE nocase) ON CONFLICT ROLLBACK,
    CONSTRAINT sample_code_key UNIQUE (code COLLATE rtrim DESC) ON CONFLICT ABORT,
    CONSTRAINT coded CHECK (code <> '') ON CONFLICT FAIL
) WITHOUT ROWID;

--- sqlite up
-- create table place
CREATE TABLE place (
    id INTEGER NOT NULL CONSTRAINT place_pkey PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT,
    code TEXT NOT NULL ON CONFLICT IGNORE,
    name TEXT,
    CONSTRAINT place_code_key UNIQUE (code) ON CONFLICT FAIL,
    CONSTRAINT named CHECK (name <> '')
);

-- create table sample
CREATE TABLE sample (
    place_id INTEGER NOT NULL,
    code TEXT NOT NULL ON CONFLICT ROLLBACK,
    CONSTRAINT sample_pkey PRIMARY KEY (place_id DESC, code COLLATE NOCASE) ON CONFLICT ROLLBACK,
    CONSTRAINT sample_code_key UNIQUE (code COLLATE RTRIM DESC),
    CONSTRAINT coded CHECK (code <> '')
) WITHOUT ROWID;

--- sqlite down
-- drop table sample
DROP TABLE sample;

-- drop table place
DROP TABLE place;

--- sqlite findings
down: drops-data: table sample: its rows are lost
down: drops-data: table place: its rows are lost

