A table without a model stays until the author names it.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE run (id integer NOT NULL, code text, CONSTRAINT run_pkey PRIMARY KEY (id));

--- to
CREATE TABLE sample (id integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (id));

--- postgres refuses
table run has no model; it is dropped only when named

--- sqlite refuses
table run has no model; it is dropped only when named

