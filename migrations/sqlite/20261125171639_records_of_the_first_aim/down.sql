-- Undoes: records of the first aim
-- Revision 20261125171639.
-- Careful: table xrf_record: its rows are lost.
-- Careful: table xrd_record: its rows are lost.
-- Careful: table ultimate_record: its rows are lost.
-- Careful: table rgb_record: its rows are lost.
-- Careful: table proximate_record: its rows are lost.
-- Careful: table icp_record: its rows are lost.
-- Careful: table ftnir_record: its rows are lost.
-- Careful: table compositional_record: its rows are lost.
-- Careful: table calorimetry_record: its rows are lost.

-- drop table xrf_record
DROP TABLE xrf_record;

-- drop table xrd_record
DROP TABLE xrd_record;

-- drop table ultimate_record
DROP TABLE ultimate_record;

-- drop table rgb_record
DROP TABLE rgb_record;

-- drop table proximate_record
DROP TABLE proximate_record;

-- drop table icp_record
DROP TABLE icp_record;

-- drop table ftnir_record
DROP TABLE ftnir_record;

-- drop table compositional_record
DROP TABLE compositional_record;

-- drop table calorimetry_record
DROP TABLE calorimetry_record;
