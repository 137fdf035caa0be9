-- Undoes: what becomes of resources
-- Revision 20261125174756.
-- Careful: table resource_transport_record: its rows are lost.
-- Careful: table resource_storage_record: its rows are lost.
-- Careful: table resource_production_record: its rows are lost.
-- Careful: table resource_price_record: its rows are lost.
-- Careful: table resource_morphology: its rows are lost.
-- Careful: table resource_image: its rows are lost.
-- Careful: table resource_end_use_record: its rows are lost.
-- Careful: table use_case: its rows are lost.
-- Careful: table resource_counterfactual: its rows are lost.
-- Careful: table resource_availability: its rows are lost.
-- Careful: table residue_factor: its rows are lost.

-- drop table resource_transport_record
DROP TABLE resource_transport_record;

-- drop table resource_storage_record
DROP TABLE resource_storage_record;

-- drop table resource_production_record
DROP TABLE resource_production_record;

-- drop table resource_price_record
DROP TABLE resource_price_record;

-- drop table resource_morphology
DROP TABLE resource_morphology;

-- drop table resource_image
DROP TABLE resource_image;

-- drop table resource_end_use_record
DROP TABLE resource_end_use_record;

-- drop table use_case
DROP TABLE use_case;

-- drop table resource_counterfactual
DROP TABLE resource_counterfactual;

-- drop table resource_availability
DROP TABLE resource_availability;

-- drop table residue_factor
DROP TABLE residue_factor;
