Policies decide that for the owner too.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ENABLE ROW LEVEL SECURITY;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ENABLE ROW LEVEL SECURITY;
ALTER TABLE sample FORCE ROW LEVEL SECURITY;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter table sample: row security for the owner
ALTER TABLE sample FORCE ROW LEVEL SECURITY;

--- postgres down
-- alter table sample: row security not for the owner
ALTER TABLE sample NO FORCE ROW LEVEL SECURITY;

