An exclusion constraint gets a comment.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    room integer,
    during tsrange,
    area box,
    CONSTRAINT sample_area_excl EXCLUDE USING gist (area WITH &&),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    room integer,
    during tsrange,
    area box,
    CONSTRAINT sample_area_excl EXCLUDE USING gist (area WITH &&),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
COMMENT ON CONSTRAINT sample_area_excl ON sample IS 'Why it''s so.';

--- rows
INSERT INTO sample (id, room, during, area) VALUES (1, 1, '[2026-01-01, 2026-01-02)', '(1,1),(0,0)'), (2, 2, '[2026-01-01, 2026-01-02)', '(9,9),(8,8)');

--- postgres up
-- alter constraint sample.sample_area_excl: comment
COMMENT ON CONSTRAINT sample_area_excl ON sample IS 'Why it''s so.';

--- postgres down
-- alter constraint sample.sample_area_excl: comment
COMMENT ON CONSTRAINT sample_area_excl ON sample IS NULL;

