An exclusion constraint gets another name.

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
    CONSTRAINT one_area EXCLUDE USING gist (area WITH &&),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- rows
INSERT INTO sample (id, room, during, area) VALUES (1, 1, '[2026-01-01, 2026-01-02)', '(1,1),(0,0)'), (2, 2, '[2026-01-01, 2026-01-02)', '(9,9),(8,8)');

--- postgres up
-- rename constraint sample.sample_area_excl to one_area
ALTER TABLE sample RENAME CONSTRAINT sample_area_excl TO one_area;

--- postgres down
-- rename constraint sample.one_area to sample_area_excl
ALTER TABLE sample RENAME CONSTRAINT one_area TO sample_area_excl;

