The rows are put in the order of another index.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass);
ALTER TABLE sample CLUSTER ON sample_mass_idx;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE INDEX sample_mass_idx ON sample (mass);
ALTER TABLE sample CLUSTER ON sample_pkey;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter table sample: cluster on sample_pkey
ALTER TABLE sample CLUSTER ON sample_pkey;

--- postgres down
-- alter table sample: cluster on sample_mass_idx
ALTER TABLE sample CLUSTER ON sample_mass_idx;

