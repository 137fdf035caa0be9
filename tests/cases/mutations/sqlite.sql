CREATE TABLE place (
    id INTEGER NOT NULL CONSTRAINT place_pkey PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE NOCASE NOT NULL,
    area NUMERIC(8, 2)
);
CREATE TABLE sample (
    id INTEGER NOT NULL,
    place_id INTEGER DEFAULT 1,
    label VARCHAR(80) NOT NULL,
    state TEXT DEFAULT 'new' NOT NULL,
    mass DOUBLE,
    twice DOUBLE GENERATED ALWAYS AS (mass * 2) STORED,
    half DOUBLE GENERATED ALWAYS AS (mass / 2) VIRTUAL,
    taken TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    note TEXT,
    CONSTRAINT sample_pkey PRIMARY KEY (id),
    CONSTRAINT sample_label_key UNIQUE (label, state),
    CONSTRAINT heavy CHECK (mass > 0),
    CONSTRAINT sample_state_check CHECK (state IN ('new', 'old')),
    CONSTRAINT sample_place_id_fkey FOREIGN KEY (place_id) REFERENCES place (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX sample_taken_idx ON sample (taken DESC);
CREATE INDEX sample_lower_idx ON sample (lower(label), mass);
CREATE UNIQUE INDEX sample_note_idx ON sample (note COLLATE NOCASE) WHERE note IS NOT NULL;
CREATE TABLE reading (
    station TEXT NOT NULL,
    hour INTEGER NOT NULL,
    value ANY,
    CONSTRAINT reading_pkey PRIMARY KEY (station, hour)
) STRICT, WITHOUT ROWID;
CREATE TABLE log (line TEXT);
CREATE VIEW heavy_sample AS SELECT id, label FROM sample WHERE mass > 10;
CREATE VIEW named (number, name) AS SELECT id, name FROM place;
CREATE TRIGGER weighed AFTER UPDATE OF mass ON sample WHEN NEW.mass > OLD.mass BEGIN INSERT INTO log VALUES (NEW.label); END;
CREATE TRIGGER stored INSTEAD OF INSERT ON named BEGIN INSERT INTO place (id, name) VALUES (NEW.number, NEW.name); END;
CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'porter');
CREATE VIRTUAL TABLE area USING rtree(id, low, high);
