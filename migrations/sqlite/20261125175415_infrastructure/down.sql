-- Undoes: infrastructure
-- Revision 20261125175415.
-- Careful: table infrastructure_wastewater_treatment_plants: its rows are lost.
-- Careful: table infrastructure_saf_and_renewable_diesel_plants: its rows are lost.
-- Careful: table infrastructure_petroleum_pipelines: its rows are lost.
-- Careful: table infrastructure_msw_to_energy_anaerobic_digesters: its rows are lost.
-- Careful: table infrastructure_livestock_anaerobic_digesters: its rows are lost.
-- Careful: table infrastructure_landfills: its rows are lost.
-- Careful: table infrastructure_food_processing_facilities: its rows are lost.
-- Careful: table infrastructure_ethanol_biorefineries: its rows are lost.
-- Careful: table infrastructure_district_energy_systems: its rows are lost.
-- Careful: table infrastructure_combustion_plants: its rows are lost.
-- Careful: table infrastructure_cafo_manure_locations: its rows are lost.
-- Careful: table infrastructure_biosolids_facilities: its rows are lost.
-- Careful: table infrastructure_biodiesel_plants: its rows are lost.
-- Careful: table facility_record: its rows are lost.

-- drop table infrastructure_wastewater_treatment_plants
DROP TABLE infrastructure_wastewater_treatment_plants;

-- drop table infrastructure_saf_and_renewable_diesel_plants
DROP TABLE infrastructure_saf_and_renewable_diesel_plants;

-- drop table infrastructure_petroleum_pipelines
DROP TABLE infrastructure_petroleum_pipelines;

-- drop table infrastructure_msw_to_energy_anaerobic_digesters
DROP TABLE infrastructure_msw_to_energy_anaerobic_digesters;

-- drop table infrastructure_livestock_anaerobic_digesters
DROP TABLE infrastructure_livestock_anaerobic_digesters;

-- drop table infrastructure_landfills
DROP TABLE infrastructure_landfills;

-- drop table infrastructure_food_processing_facilities
DROP TABLE infrastructure_food_processing_facilities;

-- drop table infrastructure_ethanol_biorefineries
DROP TABLE infrastructure_ethanol_biorefineries;

-- drop table infrastructure_district_energy_systems
DROP TABLE infrastructure_district_energy_systems;

-- drop table infrastructure_combustion_plants
DROP TABLE infrastructure_combustion_plants;

-- drop table infrastructure_cafo_manure_locations
DROP TABLE infrastructure_cafo_manure_locations;

-- drop table infrastructure_biosolids_facilities
DROP TABLE infrastructure_biosolids_facilities;

-- drop table infrastructure_biodiesel_plants
DROP TABLE infrastructure_biodiesel_plants;

-- drop table facility_record
DROP TABLE facility_record;
