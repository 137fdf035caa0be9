A view gets another name, and the one that reads it follows.

--- from postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW heavy AS SELECT id, mass FROM sample;
CREATE VIEW heaviest AS SELECT max(mass) AS mass FROM heavy;
CREATE MATERIALIZED VIEW kept AS SELECT id FROM sample;
CREATE INDEX kept_id ON kept (id);

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    mass integer,
    note text,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE VIEW weighty AS SELECT id, mass FROM sample;
CREATE VIEW heaviest AS SELECT max(mass) AS mass FROM weighty;
CREATE MATERIALIZED VIEW stored AS SELECT id FROM sample;
CREATE INDEX kept_id ON stored (id);

--- said
--rename heavy=weighty
--rename kept=stored

--- rows
INSERT INTO sample (id, mass, note) VALUES (1, 10, 'a'), (2, 20, 'b');

--- postgres up
-- rename view heavy to weighty
ALTER TABLE heavy RENAME TO weighty;

-- rename view kept to stored
ALTER TABLE kept RENAME TO stored;

--- postgres down
-- rename view stored to kept
ALTER TABLE stored RENAME TO kept;

-- rename view weighty to heavy
ALTER TABLE weighty RENAME TO heavy;

