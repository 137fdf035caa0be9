Comments come, change and go.

--- from
CREATE TABLE sample (
    id integer NOT NULL,
    a integer,
    b integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE sample IS 'Old.';
COMMENT ON COLUMN sample.b IS 'Goes.';

--- to postgres
CREATE TABLE sample (
    id integer NOT NULL,
    a integer,
    b integer,
    CONSTRAINT sample_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE sample IS 'It''s
new.';
COMMENT ON COLUMN sample.a IS 'C:\temp';

--- postgres up
-- alter column sample.a: comment
COMMENT ON COLUMN sample.a IS E'C:\\temp';

-- alter column sample.b: comment
COMMENT ON COLUMN sample.b IS NULL;

-- comment on table sample
COMMENT ON TABLE sample IS 'It''s
new.';

--- postgres down
-- comment on table sample
COMMENT ON TABLE sample IS 'Old.';

-- alter column sample.b: comment
COMMENT ON COLUMN sample.b IS 'Goes.';

-- alter column sample.a: comment
COMMENT ON COLUMN sample.a IS NULL;

