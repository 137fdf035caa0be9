A subscriber is told whole rows.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample REPLICA IDENTITY FULL;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter table sample: replica identity full
ALTER TABLE sample REPLICA IDENTITY FULL;

--- postgres down
-- alter table sample: replica identity default
ALTER TABLE sample REPLICA IDENTITY DEFAULT;

