A table that is stored in the order of its key comes.

--- to sqlite
CREATE TABLE reading (
    station text NOT NULL,
    hour integer NOT NULL,
    value real,
    CONSTRAINT reading_pkey PRIMARY KEY (station, hour)
) WITHOUT ROWID;

--- sqlite up
-- create table reading
CREATE TABLE reading (
    station TEXT NOT NULL,
    hour INTEGER NOT NULL,
    value REAL,
    CONSTRAINT reading_pkey PRIMARY KEY (station, hour)
) WITHOUT ROWID;

--- sqlite down
-- drop table reading
DROP TABLE reading;

--- sqlite findings
down: drops-data: table reading: its rows are lost

