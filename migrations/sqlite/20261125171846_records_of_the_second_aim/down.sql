-- Undoes: records of the second aim
-- Revision 20261125171846.
-- Careful: table pretreatment_record: its rows are lost.
-- Careful: table gasification_timeseries: its rows are lost.
-- Careful: table gasification_record: its rows are lost.
-- Careful: table fermentation_record: its rows are lost.
-- Careful: table pretreatment_setup: its rows are lost.
-- Careful: table enz_hydr_method: its rows are lost.
-- Careful: table bioconversion_method: its rows are lost.
-- Careful: table strain: its rows are lost.
-- Careful: table autoclave_record: its rows are lost.

-- drop table pretreatment_record
DROP TABLE pretreatment_record;

-- drop table gasification_timeseries
DROP TABLE gasification_timeseries;

-- drop table gasification_record
DROP TABLE gasification_record;

-- drop table fermentation_record
DROP TABLE fermentation_record;

-- drop table pretreatment_setup
DROP TABLE pretreatment_setup;

-- drop table enz_hydr_method
DROP TABLE enz_hydr_method;

-- drop table bioconversion_method
DROP TABLE bioconversion_method;

-- drop table strain
DROP TABLE strain;

-- drop table autoclave_record
DROP TABLE autoclave_record;
