A virtual table of another shape is another one.

--- from sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIRTUAL TABLE search USING fts5(body);

--- to sqlite
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'porter');

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- sqlite refuses
sqlite cannot express table search: SQLite cannot change a virtual table, and its rows are known to its module alone: drop it in one revision, and create it in the next

