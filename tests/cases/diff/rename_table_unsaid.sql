A table goes, and one like it comes: the author is asked.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE probe (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT probe_pkey PRIMARY KEY (id)
);

--- postgres refuses
table sample is gone and table probe came: is that a rename?

--- sqlite refuses
table sample is gone and table probe came: is that a rename?

