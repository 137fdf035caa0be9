A rename that the author says keeps the rows, and what refers to them.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE run (
    id integer NOT NULL,
    sample_id integer,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id)
);

--- to
CREATE TABLE probe (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE run (
    id integer NOT NULL,
    sample_id integer,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES probe (id)
);

--- said
--rename sample=probe

--- rows
INSERT INTO sample VALUES (1, 10);
INSERT INTO run VALUES (1, 1);

--- postgres up
-- rename table sample to probe
ALTER TABLE sample RENAME TO probe;

--- postgres down
-- rename table probe to sample
ALTER TABLE probe RENAME TO sample;

--- sqlite up
-- rename table sample to probe
ALTER TABLE sample RENAME TO probe;

--- sqlite down
-- rename table probe to sample
ALTER TABLE probe RENAME TO sample;

