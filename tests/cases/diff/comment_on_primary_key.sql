A primary key gets a comment.

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
COMMENT ON CONSTRAINT sample_pkey ON sample IS 'Why it''s so.';

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- alter constraint sample.sample_pkey: comment
COMMENT ON CONSTRAINT sample_pkey ON sample IS 'Why it''s so.';

--- postgres down
-- alter constraint sample.sample_pkey: comment
COMMENT ON CONSTRAINT sample_pkey ON sample IS NULL;

