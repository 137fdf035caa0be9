A new default of a parent goes to its partitions too: one that has a default of its own keeps it.
--- from postgres
CREATE TABLE reading (id integer NOT NULL, day date NOT NULL, source text DEFAULT 'none') PARTITION BY RANGE (day);
CREATE TABLE reading_2026 PARTITION OF reading (source DEFAULT 'old') FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE reading_2027 PARTITION OF reading FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');

--- to postgres
CREATE TABLE reading (id integer NOT NULL, day date NOT NULL, source text DEFAULT 'any') PARTITION BY RANGE (day);
CREATE TABLE reading_2026 PARTITION OF reading (source DEFAULT 'old') FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE reading_2027 PARTITION OF reading FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');

--- postgres up
-- alter column reading_2026.source: default 'old' -> default 'none'
ALTER TABLE reading_2026 ALTER COLUMN source SET DEFAULT 'none';

-- alter column reading.source: default 'none' -> default 'any'
ALTER TABLE reading ALTER COLUMN source SET DEFAULT 'any';

-- alter column reading_2026.source: default 'any' -> default 'old'
ALTER TABLE reading_2026 ALTER COLUMN source SET DEFAULT 'old';

--- postgres down
-- alter column reading_2026.source: default 'old' -> default 'any'
ALTER TABLE reading_2026 ALTER COLUMN source SET DEFAULT 'any';

-- alter column reading.source: default 'any' -> default 'none'
ALTER TABLE reading ALTER COLUMN source SET DEFAULT 'none';

-- alter column reading_2026.source: default 'none' -> default 'old'
ALTER TABLE reading_2026 ALTER COLUMN source SET DEFAULT 'old';

