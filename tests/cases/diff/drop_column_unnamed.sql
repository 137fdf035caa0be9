A column without a field stays until the author names it.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- postgres refuses
column sample.mass has no model; it is dropped only when named

--- sqlite refuses
column sample.mass has no model; it is dropped only when named

