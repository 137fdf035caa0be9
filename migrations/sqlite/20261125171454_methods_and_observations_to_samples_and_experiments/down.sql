-- Undoes: methods_and_observations to samples_and_experiments
-- Revision 20261125171454.

-- From 20261125171454_samples_and_experiments:
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

-- From 20261125171317_methods_and_observations:
-- Undoes: methods and observations
-- Revision 20261125171317.
-- Careful: table technical_assumption: its rows are lost.
-- Careful: table parameter_unit: its rows are lost.
-- Careful: table parameter_category_parameter: its rows are lost.
-- Careful: table parameter_category: its rows are lost.
-- Careful: table observation: its rows are lost.
-- Careful: table parameter: its rows are lost.
-- Careful: table method_assumption: its rows are lost.
-- Careful: table method: its rows are lost.
-- Careful: table method_standard: its rows are lost.
-- Careful: table method_category: its rows are lost.
-- Careful: table method_abbrev: its rows are lost.
-- Careful: table dimension_type: its rows are lost.
-- Careful: table analysis_type: its rows are lost.

-- drop table technical_assumption
DROP TABLE technical_assumption;

-- drop table parameter_unit
DROP TABLE parameter_unit;

-- drop table parameter_category_parameter
DROP TABLE parameter_category_parameter;

-- drop table parameter_category
DROP TABLE parameter_category;

-- drop table observation
DROP TABLE observation;

-- drop table parameter
DROP TABLE parameter;

-- drop table method_assumption
DROP TABLE method_assumption;

-- drop table method
DROP TABLE method;

-- drop table method_standard
DROP TABLE method_standard;

-- drop table method_category
DROP TABLE method_category;

-- drop table method_abbrev
DROP TABLE method_abbrev;

-- drop table dimension_type
DROP TABLE dimension_type;

-- drop table analysis_type
DROP TABLE analysis_type;
