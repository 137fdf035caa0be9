A hash index, which stores numbers whatever it indexes: of a column, of a column whose type has no class of its own, and
of an expression.

--- from postgres
CREATE TABLE sample (
    id integer,
    code varchar(20),
    note text
);

--- to postgres
CREATE TABLE sample (
    id integer,
    code varchar(20),
    note text
);
CREATE INDEX sample_id_idx ON sample USING hash (id);
CREATE INDEX sample_code_idx ON sample USING hash (code);
CREATE INDEX sample_lower_idx ON sample USING hash (lower(note));
CREATE INDEX sample_pattern_idx ON sample USING hash (note text_pattern_ops);

--- rows
INSERT INTO sample (id, code, note) VALUES (1, 'a', 'A'), (2, 'b', NULL);

--- postgres up
-- create index sample.sample_code_idx
CREATE INDEX sample_code_idx ON sample USING hash (code);

-- create index sample.sample_id_idx
CREATE INDEX sample_id_idx ON sample USING hash (id);

-- create index sample.sample_lower_idx
CREATE INDEX sample_lower_idx ON sample USING hash ((lower(note)));

-- create index sample.sample_pattern_idx
CREATE INDEX sample_pattern_idx ON sample USING hash (note text_pattern_ops);

--- postgres down
-- drop index sample.sample_pattern_idx
DROP INDEX sample_pattern_idx;

-- drop index sample.sample_lower_idx
DROP INDEX sample_lower_idx;

-- drop index sample.sample_id_idx
DROP INDEX sample_id_idx;

-- drop index sample.sample_code_idx
DROP INDEX sample_code_idx;

