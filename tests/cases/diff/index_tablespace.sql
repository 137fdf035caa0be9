An index moves into another tablespace.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass) TABLESPACE fast;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter index sample.sample_mass_idx: tablespace
ALTER INDEX sample_mass_idx SET TABLESPACE fast;

--- postgres down
-- alter index sample.sample_mass_idx: tablespace
ALTER INDEX sample_mass_idx SET TABLESPACE pg_default;

