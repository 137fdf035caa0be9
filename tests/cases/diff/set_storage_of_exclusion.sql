The index of an exclusion constraint is stored in another way.

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
    CONSTRAINT sample_area_excl EXCLUDE USING gist (area WITH &&) WITH (buffering = auto, fillfactor = 60),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, room, during, area) VALUES (1, 1, '[2026-01-01, 2026-01-02)', '(1,1),(0,0)'), (2, 2, '[2026-01-01, 2026-01-02)', '(9,9),(8,8)');

--- postgres up
-- alter constraint sample.sample_area_excl: storage parameters
ALTER INDEX sample_area_excl SET (buffering = 'auto', fillfactor = 60);

--- postgres down
-- alter constraint sample.sample_area_excl: storage parameters
ALTER INDEX sample_area_excl RESET (buffering, fillfactor);

