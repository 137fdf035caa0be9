An event trigger comes, with what it calls.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE FUNCTION noted() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE EVENT TRIGGER noted ON sql_drop WHEN TAG IN ('drop table', 'DROP VIEW') EXECUTE FUNCTION noted();
ALTER EVENT TRIGGER noted DISABLE;
COMMENT ON EVENT TRIGGER noted IS 'Drops';

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- create routine noted()
CREATE FUNCTION noted()
RETURNS event_trigger
LANGUAGE plpgsql
AS $$ BEGIN END $$;

-- create event trigger noted
CREATE EVENT TRIGGER noted ON sql_drop WHEN TAG IN ('DROP TABLE', 'DROP VIEW') EXECUTE FUNCTION noted();
ALTER EVENT TRIGGER noted DISABLE;
COMMENT ON EVENT TRIGGER noted IS 'Drops';

--- postgres down
-- drop event trigger noted
DROP EVENT TRIGGER noted;

-- drop routine noted()
DROP ROUTINE noted();

