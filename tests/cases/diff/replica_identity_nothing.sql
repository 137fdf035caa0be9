A subscriber is told nothing of old rows.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample REPLICA IDENTITY FULL;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample REPLICA IDENTITY NOTHING;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter table sample: replica identity nothing
ALTER TABLE sample REPLICA IDENTITY NOTHING;

--- postgres down
-- alter table sample: replica identity full
ALTER TABLE sample REPLICA IDENTITY FULL;

