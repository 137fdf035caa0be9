A table that takes no value of another type comes.

--- to sqlite
CREATE TABLE sample (
    code text NOT NULL,
    mass real,
    count int,
    doc any,
    raw blob,
    CONSTRAINT sample_pkey PRIMARY KEY (code)
) STRICT;

--- sqlite up
-- create table sample
CREATE TABLE sample (
    code TEXT NOT NULL,
    mass REAL,
    count INT,
    doc ANY,
    raw BLOB,
    CONSTRAINT sample_pkey PRIMARY KEY (code)
) STRICT;

--- sqlite down
-- drop table sample
DROP TABLE sample;

--- sqlite findings
down: drops-data: table sample: its rows are lost

