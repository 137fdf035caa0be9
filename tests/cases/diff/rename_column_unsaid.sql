A column goes, and one of its type comes: the author is asked.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    weight integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- postgres refuses
column sample.mass is gone and column sample.weight came: is that a rename?

--- sqlite refuses
column sample.mass is gone and column sample.weight came: is that a rename?

