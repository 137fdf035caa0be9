Policies decide which rows a role sees.

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
ALTER TABLE sample ENABLE ROW LEVEL SECURITY;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter table sample: enable row security
ALTER TABLE sample ENABLE ROW LEVEL SECURITY;

--- postgres down
-- alter table sample: disable row security
ALTER TABLE sample DISABLE ROW LEVEL SECURITY;

