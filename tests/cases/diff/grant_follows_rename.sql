A table and a column with other names, and what roles may do with them.
--- said
--rename visit=entry
--rename entry.label=note

--- from postgres
CREATE TABLE visit (id integer PRIMARY KEY, label text);
GRANT SELECT ON visit TO case_reader;
GRANT UPDATE (label) ON visit TO case_writer;

--- to postgres
CREATE TABLE entry (id integer, note text, CONSTRAINT visit_pkey PRIMARY KEY (id));
GRANT SELECT ON entry TO case_reader;
GRANT UPDATE (note) ON entry TO case_writer;

--- postgres up
-- rename table visit to entry
ALTER TABLE visit RENAME TO entry;

-- rename column entry.label to note
ALTER TABLE entry RENAME COLUMN label TO note;

--- postgres down
-- rename column entry.note to label
ALTER TABLE entry RENAME COLUMN note TO label;

-- rename table entry to visit
ALTER TABLE entry RENAME TO visit;

