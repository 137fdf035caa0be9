A column that other tables refer to gets another name.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
CREATE TABLE run (
    id integer NOT NULL,
    sample_id integer,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (id)
);

--- to
CREATE TABLE sample (number integer NOT NULL, CONSTRAINT sample_pkey PRIMARY KEY (number));
CREATE TABLE run (
    id integer NOT NULL,
    sample_id integer,
    CONSTRAINT run_pkey PRIMARY KEY (id),
    CONSTRAINT run_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES sample (number)
);

--- said
--rename sample.id=number

--- rows
INSERT INTO sample (id) VALUES (1), (2);
INSERT INTO run VALUES (1, 2);

--- postgres up
-- rename column sample.id to number
ALTER TABLE sample RENAME COLUMN id TO number;

--- postgres down
-- rename column sample.number to id
ALTER TABLE sample RENAME COLUMN number TO id;

--- sqlite up
-- rename column sample.id to number
ALTER TABLE sample RENAME COLUMN id TO number;

--- sqlite down
-- rename column sample.number to id
ALTER TABLE sample RENAME COLUMN number TO id;

