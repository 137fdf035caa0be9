A check that is made anew keeps its comment, and so does one that a type change takes off.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass integer,
    CONSTRAINT sample_mass_check CHECK (mass > 0),
    CONSTRAINT sample_note_check CHECK (note <> ''),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
COMMENT ON CONSTRAINT sample_mass_check ON sample IS 'a';
COMMENT ON CONSTRAINT sample_note_check ON sample IS 'b';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    note text,
    mass bigint,
    CONSTRAINT sample_mass_check CHECK (mass > 0),
    CONSTRAINT sample_note_check CHECK (note <> 'x'),
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
COMMENT ON CONSTRAINT sample_mass_check ON sample IS 'a';
COMMENT ON CONSTRAINT sample_note_check ON sample IS 'b';

--- rows
INSERT INTO sample (id, note, mass) VALUES (1, 'one', 5), (2, NULL, 7);

--- postgres up
-- drop constraint sample.sample_note_check
ALTER TABLE sample DROP CONSTRAINT sample_note_check;

-- drop constraint sample.sample_mass_check
ALTER TABLE sample DROP CONSTRAINT sample_mass_check;

-- alter column sample.mass: type integer -> bigint
ALTER TABLE sample ALTER COLUMN mass TYPE bigint;

-- add constraint sample.sample_note_check
ALTER TABLE sample ADD CONSTRAINT sample_note_check CHECK (note <> 'x');
COMMENT ON CONSTRAINT sample_note_check ON sample IS 'b';

-- add constraint sample.sample_mass_check
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 0);
COMMENT ON CONSTRAINT sample_mass_check ON sample IS 'a';

--- postgres down
-- drop constraint sample.sample_mass_check
ALTER TABLE sample DROP CONSTRAINT sample_mass_check;

-- drop constraint sample.sample_note_check
ALTER TABLE sample DROP CONSTRAINT sample_note_check;

-- alter column sample.mass: type bigint -> integer
ALTER TABLE sample ALTER COLUMN mass TYPE integer;

-- add constraint sample.sample_mass_check
ALTER TABLE sample ADD CONSTRAINT sample_mass_check CHECK (mass > 0);
COMMENT ON CONSTRAINT sample_mass_check ON sample IS 'a';

-- add constraint sample.sample_note_check
ALTER TABLE sample ADD CONSTRAINT sample_note_check CHECK (note <> '');
COMMENT ON CONSTRAINT sample_note_check ON sample IS 'b';

--- postgres findings
up: converts-values: column sample.mass: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
up: adds-demand: constraint sample.sample_note_check: a row that does not meet it stops the migration
up: adds-demand: constraint sample.sample_mass_check: a row that does not meet it stops the migration
down: converts-values: column sample.mass: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile

