What the database would not tell apart is no difference.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer DEFAULT (0),
    CONSTRAINT positive CHECK (((mass >= 0))),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer DEFAULT 0,
    CONSTRAINT positive CHECK (mass>=0),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

