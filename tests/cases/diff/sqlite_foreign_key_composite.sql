A key of two columns.

--- from sqlite
CREATE TABLE reading (
    station text NOT NULL,
    hour integer NOT NULL,
    value real,
    CONSTRAINT reading_pkey PRIMARY KEY (station, hour)
);
CREATE TABLE alarm (
    id integer NOT NULL,
    station text,
    hour integer,
    CONSTRAINT alarm_pkey PRIMARY KEY (id)
);

--- to sqlite
CREATE TABLE reading (
    station text NOT NULL,
    hour integer NOT NULL,
    value real,
    CONSTRAINT reading_pkey PRIMARY KEY (station, hour)
);
CREATE TABLE alarm (
    id integer NOT NULL,
    station text,
    hour integer,
    CONSTRAINT alarm_pkey PRIMARY KEY (id),
    CONSTRAINT alarm_station_hour_fkey FOREIGN KEY (station, hour) REFERENCES reading (station, hour) ON DELETE CASCADE
);

--- rows
INSERT INTO reading (station, hour, value) VALUES ('a', 1, 1.5), ('b', 2, 2.5);
INSERT INTO alarm VALUES (1, 'a', 1), (2, NULL, 5);

--- sqlite up
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table alarm: add constraint alarm.alarm_station_hour_fkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of alarm would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'alarm';
DROP TABLE temp.__guard;
CREATE TABLE __new_alarm (
    id INTEGER NOT NULL,
    station TEXT,
    hour INTEGER,
    CONSTRAINT alarm_pkey PRIMARY KEY (id),
    CONSTRAINT alarm_station_hour_fkey FOREIGN KEY (station, hour) REFERENCES reading (station, hour) ON DELETE CASCADE
);
INSERT OR ROLLBACK INTO __new_alarm (id, station, hour)
    SELECT id, station, hour
    FROM alarm;
DROP TABLE alarm;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_alarm RENAME TO alarm;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('alarm') OR parent COLLATE NOCASE IN ('alarm');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite down
PRAGMA foreign_keys=OFF;
BEGIN IMMEDIATE;

-- foreign keys must be off, or a dropped table takes its children along
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "foreign keys are on: run this script outside of a transaction" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT foreign_keys FROM pragma_foreign_keys;
DROP TABLE temp.__guard;

-- rebuild table alarm: drop constraint alarm.alarm_station_hour_fkey
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "the triggers of alarm would be lost: drop them before this, and create them again after it" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM sqlite_schema
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE = 'alarm';
DROP TABLE temp.__guard;
CREATE TABLE __new_alarm (
    id INTEGER NOT NULL,
    station TEXT,
    hour INTEGER,
    CONSTRAINT alarm_pkey PRIMARY KEY (id)
);
INSERT OR ROLLBACK INTO __new_alarm (id, station, hour)
    SELECT id, station, hour
    FROM alarm;
DROP TABLE alarm;
PRAGMA legacy_alter_table=ON;
ALTER TABLE __new_alarm RENAME TO alarm;
PRAGMA legacy_alter_table=OFF;

-- every foreign key must find its row
CREATE TEMP TABLE __guard (found INTEGER CONSTRAINT "a foreign key finds no row: see PRAGMA foreign_key_check" CHECK (found = 0));
INSERT OR ROLLBACK INTO temp.__guard SELECT count(*) FROM pragma_foreign_key_check
    WHERE "table" IN ('alarm') OR parent COLLATE NOCASE IN ('alarm');
DROP TABLE temp.__guard;

COMMIT;
PRAGMA foreign_keys=ON;

--- sqlite findings
up: adds-demand: constraint alarm.alarm_station_hour_fkey: a row that refers to nothing stops the migration

