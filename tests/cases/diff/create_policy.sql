Policies come.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE owner (id integer, name text);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE owner (id integer, name text);
CREATE POLICY own ON sample USING (note = current_user);
CREATE POLICY light ON sample AS RESTRICTIVE FOR UPDATE TO postgres USING (mass < 100) WITH CHECK ((mass < 50));
CREATE POLICY owned ON sample FOR SELECT USING (EXISTS (SELECT 1 FROM owner WHERE owner.id = sample.id));
COMMENT ON POLICY own ON sample IS 'Own rows';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create policy sample.light
CREATE POLICY light ON sample AS RESTRICTIVE FOR UPDATE TO postgres USING (mass < 100) WITH CHECK (mass < 50);

-- create policy sample.own
CREATE POLICY own ON sample USING (note = current_user);
COMMENT ON POLICY own ON sample IS 'Own rows';

-- create policy sample.owned
CREATE POLICY owned ON sample FOR SELECT USING (EXISTS (SELECT 1 FROM owner WHERE owner.id = sample.id));

--- postgres down
-- drop policy sample.owned
DROP POLICY owned ON sample;

-- drop policy sample.own
DROP POLICY own ON sample;

-- drop policy sample.light
DROP POLICY light ON sample;

