-- Undoes: samples and experiments
-- Revision 20261125171454.
-- Careful: table experiment_prepared_sample: its rows are lost.
-- Careful: table prepared_sample: its rows are lost.
-- Careful: table preparation_method: its rows are lost.
-- Careful: table preparation_method_abbreviation: its rows are lost.
-- Careful: table experiment_method: its rows are lost.
-- Careful: table experiment_equipment: its rows are lost.
-- Careful: table experiment_analysis: its rows are lost.
-- Careful: table experiment: its rows are lost.
-- Careful: table equipment: its rows are lost.
-- Careful: table decon_vessel: its rows are lost.

-- drop table experiment_prepared_sample
DROP TABLE experiment_prepared_sample;

-- drop table prepared_sample
DROP TABLE prepared_sample;

-- drop table preparation_method
DROP TABLE preparation_method;

-- drop table preparation_method_abbreviation
DROP TABLE preparation_method_abbreviation;

-- drop table experiment_method
DROP TABLE experiment_method;

-- drop table experiment_equipment
DROP TABLE experiment_equipment;

-- drop table experiment_analysis
DROP TABLE experiment_analysis;

-- drop table experiment
DROP TABLE experiment;

-- drop table equipment
DROP TABLE equipment;

-- drop table decon_vessel
DROP TABLE decon_vessel;
