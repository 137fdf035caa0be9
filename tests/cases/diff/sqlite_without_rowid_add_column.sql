A column comes to a table without row ids, in place.

--- from sqlite
CREATE TABLE reading (
    station text NOT NULL,
    hour integer NOT NULL,
    value real,
    CONSTRAINT reading_pkey PRIMARY KEY (station, hour)
) WITHOUT ROWID;

--- to sqlite
CREATE TABLE reading (
    station text NOT NULL,
    hour integer NOT NULL,
    value real,
    unit text DEFAULT 'm' NOT NULL,
    CONSTRAINT reading_pkey PRIMARY KEY (station, hour)
) WITHOUT ROWID;

--- rows
INSERT INTO reading (station, hour, value) VALUES ('a', 1, 1.5), ('b', 2, 2.5);

--- sqlite up
-- add column reading.unit (TEXT, not null, default 'm')
ALTER TABLE reading ADD COLUMN unit TEXT NOT NULL DEFAULT 'm';

--- sqlite down
-- drop column reading.unit
ALTER TABLE reading DROP COLUMN unit;

--- sqlite findings
down: drops-data: column reading.unit: its values are lost

