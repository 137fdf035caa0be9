A new table whose check is not valid, which CREATE TABLE cannot say.

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 6) NOT VALID;
COMMENT ON CONSTRAINT sample_mass_check ON sample IS 'Old rows are lighter.';

--- postgres up
-- create table sample
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 6) NOT VALID;
COMMENT ON CONSTRAINT sample_mass_check ON sample IS 'Old rows are lighter.';

--- postgres down
-- drop table sample
DROP TABLE sample;

--- postgres findings
down: drops-data: table sample: its rows are lost

