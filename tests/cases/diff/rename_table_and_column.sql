A table and one of its columns get other names in one change.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE probe (
    id integer NOT NULL,
    weight integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- said
--rename sample=probe
--rename probe.mass=weight

--- rows
INSERT INTO sample VALUES (1, 10);

--- postgres up
-- rename table sample to probe
ALTER TABLE sample RENAME TO probe;

-- rename column probe.mass to weight
ALTER TABLE probe RENAME COLUMN mass TO weight;

--- postgres down
-- rename column probe.weight to mass
ALTER TABLE probe RENAME COLUMN weight TO mass;

-- rename table probe to sample
ALTER TABLE probe RENAME TO sample;

--- sqlite up
-- rename table sample to probe
ALTER TABLE sample RENAME TO probe;

-- rename column probe.mass to weight
ALTER TABLE probe RENAME COLUMN mass TO weight;

--- sqlite down
-- rename column probe.weight to mass
ALTER TABLE probe RENAME COLUMN weight TO mass;

-- rename table probe to sample
ALTER TABLE probe RENAME TO sample;

