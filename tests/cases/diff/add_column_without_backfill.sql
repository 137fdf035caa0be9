Without a value for the rows that are there, a NOT NULL column is refused.

--- from
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- postgres refuses
column sample.mass is NOT NULL and has no default: what do the rows get that are there?

--- sqlite refuses
column sample.mass is NOT NULL and has no default: what do the rows get that are there?

