-- Undoes: accounts and lineage
-- Revision 20261125171213.
-- Careful: table lineage_group: its rows are lost.
-- Careful: table file_object_metadata: its rows are lost.
-- Careful: table entity_lineage: its rows are lost.
-- Careful: table api_key: its rows are lost.
-- Careful: table api_user: its rows are lost.

-- drop table lineage_group
DROP TABLE lineage_group;

-- drop table file_object_metadata
DROP TABLE file_object_metadata;

-- drop table entity_lineage
DROP TABLE entity_lineage;

-- drop table api_key
DROP TABLE api_key;

-- drop table api_user
DROP TABLE api_user;

-- drop extension unaccent
DROP EXTENSION unaccent;

-- drop extension pg_trgm
DROP EXTENSION pg_trgm;

-- drop extension btree_gin
DROP EXTENSION btree_gin;
