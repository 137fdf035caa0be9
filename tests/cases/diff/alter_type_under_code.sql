A type changes under triggers, policies, rules, statistics and functions: what reads the column is made again.
since PostgreSQL 14

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE OF mass ON sample FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER apart BEFORE UPDATE OF note ON sample FOR EACH ROW EXECUTE FUNCTION touch();
CREATE POLICY light ON sample FOR SELECT USING (mass < 100);
COMMENT ON POLICY light ON sample IS 'Light ones';
CREATE STATISTICS sample_mass (mcv) ON mass, note FROM sample;
CREATE RULE kept AS ON DELETE TO sample WHERE OLD.mass > 10 DO INSTEAD NOTHING;
CREATE FUNCTION heavy() RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM sample WHERE mass > 10; END;

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass bigint,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE OF mass ON sample FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER apart BEFORE UPDATE OF note ON sample FOR EACH ROW EXECUTE FUNCTION touch();
CREATE POLICY light ON sample FOR SELECT USING (mass < 100);
COMMENT ON POLICY light ON sample IS 'Light ones';
CREATE STATISTICS sample_mass (mcv) ON mass, note FROM sample;
CREATE RULE kept AS ON DELETE TO sample WHERE OLD.mass > 10 DO INSTEAD NOTHING;
CREATE FUNCTION heavy() RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM sample WHERE mass > 10; END;

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop statistics sample_mass
DROP STATISTICS sample_mass;

-- drop policy sample.light
DROP POLICY light ON sample;

-- drop rule sample.kept
DROP RULE kept ON sample;

-- drop trigger sample.touched
DROP TRIGGER touched ON sample;

-- drop routine heavy()
DROP ROUTINE heavy();

-- alter column sample.mass: type integer -> bigint
ALTER TABLE sample ALTER COLUMN mass TYPE bigint;

-- create routine heavy()
CREATE FUNCTION heavy()
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC SELECT count(*) FROM sample WHERE mass > 10; END;

-- create trigger sample.touched
CREATE TRIGGER touched BEFORE UPDATE OF mass ON sample FOR EACH ROW EXECUTE FUNCTION touch();

-- create rule sample.kept
CREATE RULE kept AS ON DELETE TO sample WHERE (OLD.mass > 10) DO INSTEAD NOTHING;

-- create policy sample.light
CREATE POLICY light ON sample FOR SELECT USING (mass < 100);
COMMENT ON POLICY light ON sample IS 'Light ones';

-- create statistics sample_mass
CREATE STATISTICS sample_mass (mcv) ON mass, note FROM sample;

--- postgres down
-- drop statistics sample_mass
DROP STATISTICS sample_mass;

-- drop policy sample.light
DROP POLICY light ON sample;

-- drop rule sample.kept
DROP RULE kept ON sample;

-- drop trigger sample.touched
DROP TRIGGER touched ON sample;

-- drop routine heavy()
DROP ROUTINE heavy();

-- alter column sample.mass: type bigint -> integer
ALTER TABLE sample ALTER COLUMN mass TYPE integer;

-- create routine heavy()
CREATE FUNCTION heavy()
RETURNS bigint
LANGUAGE sql
BEGIN ATOMIC SELECT count(*) FROM sample WHERE mass > 10; END;

-- create trigger sample.touched
CREATE TRIGGER touched BEFORE UPDATE OF mass ON sample FOR EACH ROW EXECUTE FUNCTION touch();

-- create rule sample.kept
CREATE RULE kept AS ON DELETE TO sample WHERE (OLD.mass > 10) DO INSTEAD NOTHING;

-- create policy sample.light
CREATE POLICY light ON sample FOR SELECT USING (mass < 100);
COMMENT ON POLICY light ON sample IS 'Light ones';

-- create statistics sample_mass
CREATE STATISTICS sample_mass (mcv) ON mass, note FROM sample;

--- postgres findings
up: converts-values: column sample.mass: every value is converted from integer to bigint: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sample.mass: every value is converted from bigint to integer: one that does not convert stops the migration, and the table is locked meanwhile

