A policy changes.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE POLICY own ON sample FOR INSERT WITH CHECK (note = current_user);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE POLICY own ON sample FOR INSERT WITH CHECK (note = session_user);

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- drop policy sample.own
DROP POLICY own ON sample;

-- create policy sample.own
CREATE POLICY own ON sample FOR INSERT WITH CHECK (note = session_user);

--- postgres down
-- drop policy sample.own
DROP POLICY own ON sample;

-- create policy sample.own
CREATE POLICY own ON sample FOR INSERT WITH CHECK (note = current_user);

