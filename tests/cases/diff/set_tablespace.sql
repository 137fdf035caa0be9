A table moves into another tablespace.

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
ALTER TABLE sample SET TABLESPACE fast;

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter table sample: tablespace
ALTER TABLE sample SET TABLESPACE fast;

--- postgres down
-- alter table sample: tablespace
ALTER TABLE sample SET TABLESPACE pg_default;

