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
