-- A small, made set of rows, the same on every backend and on every run. What is there already stays as it is.

INSERT INTO etl_run (id, run_id, started_at, completed_at, pipeline_name, status, records_ingested) VALUES
    (1, 'run-2025-03-01', '2025-03-01 06:00:00', '2025-03-01 06:12:00', 'samples', 'completed', 96),
    (2, 'run-2025-03-08', '2025-03-08 06:00:00', '2025-03-08 06:31:00', 'external data', 'completed', 84)
ON CONFLICT DO NOTHING;
INSERT INTO lineage_group (id, etl_run_id, note) VALUES (1, 1, 'samples of the spring'), (2, 2, 'public statistics')
ON CONFLICT DO NOTHING;

INSERT INTO place (geoid, state_name, state_fips, county_name, county_fips, agg_level_desc) VALUES
    ('06019', 'California', '06', 'Fresno', '019', 'COUNTY'),
    ('06029', 'California', '06', 'Kern', '029', 'COUNTY'),
    ('06031', 'California', '06', 'Kings', '031', 'COUNTY'),
    ('06039', 'California', '06', 'Madera', '039', 'COUNTY'),
    ('06047', 'California', '06', 'Merced', '047', 'COUNTY'),
    ('06077', 'California', '06', 'San Joaquin', '077', 'COUNTY'),
    ('06099', 'California', '06', 'Stanislaus', '099', 'COUNTY'),
    ('06107', 'California', '06', 'Tulare', '107', 'COUNTY')
ON CONFLICT DO NOTHING;
INSERT INTO location_address (id, geography_id, city, is_anonymous, etl_run_id) VALUES
    (1, '06019', 'Fresno', true, 1),
    (2, '06029', 'Bakersfield', true, 1),
    (3, '06031', 'Hanford', true, 1),
    (4, '06039', 'Madera', true, 1),
    (5, '06047', 'Merced', true, 1),
    (6, '06077', 'Stockton', true, 1),
    (7, '06099', 'Modesto', true, 1),
    (8, '06107', 'Visalia', true, 1)
ON CONFLICT DO NOTHING;

INSERT INTO unit (id, name, description) VALUES
    (1, 'percent', 'of dry mass'),
    (2, 'MJ/kg', 'energy of a mass'),
    (3, 'mg/kg', 'parts of a million'),
    (4, 'tons', 'short tons'),
    (5, 'acres', 'area'),
    (6, 'usd', 'US dollars'),
    (7, 'usd/ton', 'US dollars a short ton'),
    (8, 'g/L', 'mass in a volume'),
    (9, 'hours', 'time'),
    (10, 'MMBtu', 'energy')
ON CONFLICT DO NOTHING;
INSERT INTO parameter (id, name, standard_unit_id, calculated) VALUES
    (1, 'moisture', 1, false),
    (2, 'ash', 1, false),
    (3, 'glucan', 1, false),
    (4, 'xylan', 1, false),
    (5, 'lignin', 1, false),
    (6, 'sugar', 1, true),
    (7, 'carbon', 1, false),
    (8, 'hydrogen', 1, false),
    (9, 'nitrogen', 1, false),
    (10, 'higher heating value', 2, false),
    (11, 'silicon', 3, false),
    (12, 'crystallinity', 1, true),
    (13, 'ethanol', 8, false),
    (14, 'gas yield', 1, true),
    (15, 'production', 4, false),
    (16, 'area harvested', 5, false),
    (17, 'price', 7, false),
    (18, 'share low', 1, false),
    (19, 'share high', 1, false),
    (20, 'trend', NULL, false),
    (21, 'value low', 6, false),
    (22, 'value high', 6, false),
    (23, 'multiplier low', NULL, false),
    (24, 'multiplier high', NULL, false)
ON CONFLICT DO NOTHING;
INSERT INTO dimension_type (id, name) VALUES (1, 'time') ON CONFLICT DO NOTHING;

INSERT INTO resource_class (id, name) VALUES (1, 'Crop residue'), (2, 'Orchard residue'), (3, 'Processing residue')
ON CONFLICT DO NOTHING;
INSERT INTO resource_subclass (id, name) VALUES (1, 'Straw and stover'), (2, 'Prunings'), (3, 'Hulls and shells'), (4, 'Pomace')
ON CONFLICT DO NOTHING;
INSERT INTO primary_ag_product (id, name) VALUES
    (1, 'Almonds'), (2, 'Rice'), (3, 'Grapes'), (4, 'Tomatoes'), (5, 'Walnuts'), (6, 'Corn')
ON CONFLICT DO NOTHING;
INSERT INTO resource (id, name, primary_ag_product_id, resource_class_id, resource_subclass_id, resource_code, description, uri) VALUES
    (1, 'Almond hulls', 1, 3, 3, 'ALH', 'The fleshy hull around an almond', 'https://example.org/almond-hulls'),
    (2, 'Almond prunings', 1, 2, 2, 'ALP', 'Wood that is cut from almond trees in winter', NULL),
    (3, 'Rice straw', 2, 1, 1, 'RIS', 'What the combine leaves on the field', 'https://example.org/rice-straw'),
    (4, 'Grape pomace', 3, 3, 4, 'GRP', 'Skins, seeds and stems after the press', NULL),
    (5, 'Tomato pomace', 4, 3, 4, 'TOP', 'Skins and seeds from the cannery', NULL),
    (6, 'Walnut shells', 5, 3, 3, 'WAS', 'Shells from the huller', NULL),
    (7, 'Corn stover', 6, 1, 1, 'COS', 'Stalks, leaves and cobs', NULL),
    (8, 'Grape prunings', 3, 2, 2, 'GRR', 'Canes that are cut from vines in winter', NULL)
ON CONFLICT DO NOTHING;
INSERT INTO resource_availability (id, resource_id, geoid, from_month, to_month, year_round, residue_factor_dry_tons_acre, residue_factor_wet_tons_acre)
SELECT id, id, '06019', 1 + id % 8, 4 + id % 8, id = 6, 0.5 + id * 0.25, 0.75 + id * 0.5 FROM resource WHERE id <= 8
ON CONFLICT DO NOTHING;
INSERT INTO residue_factor (id, resource_id, resource_name, factor_type, factor_min, factor_mid, factor_max)
SELECT id, id, name, 'production', 0.25 + id * 0.03125, 0.5 + id * 0.03125, 0.75 + id * 0.03125 FROM resource WHERE id <= 8
ON CONFLICT DO NOTHING;
INSERT INTO resource_morphology (id, resource_id, morphology_uri)
SELECT id, id, 'https://example.org/pictures/' || resource_code || '.jpg' FROM resource WHERE id <= 6
ON CONFLICT DO NOTHING;

INSERT INTO data_source_type (id) VALUES (1), (2) ON CONFLICT DO NOTHING;
INSERT INTO data_source (id, name, data_source_type_id, publisher) VALUES
    (1, 'Laboratory', 1, 'the project'),
    (2, 'Agricultural census', 2, 'USDA'),
    (3, 'Market news', 2, 'USDA')
ON CONFLICT DO NOTHING;
INSERT INTO dataset (id, name, record_type, source_id, start_date, end_date) VALUES
    (1, 'Analyses of the spring', 'analysis', 1, '2025-03-01', '2025-05-31'),
    (2, 'Census of 2022', 'census', 2, '2022-01-01', '2022-12-31'),
    (3, 'Markets of 2024', 'market', 3, '2024-01-01', '2024-12-31')
ON CONFLICT DO NOTHING;

INSERT INTO provider (id, codename) VALUES (1, 'orchard'), (2, 'mill'), (3, 'winery') ON CONFLICT DO NOTHING;
INSERT INTO contact (id, name, affiliation) VALUES (1, 'analyst', 'laboratory'), (2, 'collector', 'field team')
ON CONFLICT DO NOTHING;
INSERT INTO method_category (id, name) VALUES (1, 'analysis'), (2, 'conversion') ON CONFLICT DO NOTHING;
INSERT INTO method (id, name, method_category_id) VALUES
    (1, 'oven drying', 1), (2, 'acid hydrolysis', 1), (3, 'combustion analysis', 1), (4, 'dilute acid pretreatment', 2)
ON CONFLICT DO NOTHING;
INSERT INTO experiment (id, name, analyst_id, exper_start_date) VALUES
    (1, 'composition, spring', 1, '2025-03-10'), (2, 'conversion, spring', 1, '2025-04-02')
ON CONFLICT DO NOTHING;
INSERT INTO decon_vessel (id, name, vessel_uuid) VALUES
    (1, 'fluidised bed', 'vessel-1'), (2, 'fixed bed', 'vessel-2'), (3, 'deep well plate', 'vessel-3')
ON CONFLICT DO NOTHING;
INSERT INTO strain (id, name, genus, species) VALUES
    (1, 'yeast A', 'Saccharomyces', 'cerevisiae'), (2, 'yeast B', 'Scheffersomyces', 'stipitis')
ON CONFLICT DO NOTHING;
INSERT INTO bioconversion_method (id, name, strain_id) VALUES (1, 'batch, 30 degrees', 1), (2, 'batch, 35 degrees', 2)
ON CONFLICT DO NOTHING;
INSERT INTO enz_hydr_method (id, eh_uuid, eh_id, method_id, name) VALUES (1, 'eh-1', 'EH1', 'M1', 'cellulase cocktail')
ON CONFLICT DO NOTHING;

-- Two samples of each resource, from two places.
INSERT INTO field_sample (id, name, resource_id, provider_id, collector_id, sampling_location_id, harvest_date, etl_run_id, lineage_group_id)
SELECT id, resource_code || '-1', id, 1 + id % 3, 2, id, '2025-02-10', 1, 1 FROM resource WHERE id <= 8
ON CONFLICT DO NOTHING;
INSERT INTO field_sample (id, name, resource_id, provider_id, collector_id, sampling_location_id, harvest_date, etl_run_id, lineage_group_id)
SELECT id + 8, resource_code || '-2', id, 1 + id % 3, 2, 9 - id, '2025-02-17', 1, 1 FROM resource WHERE id <= 8
ON CONFLICT DO NOTHING;
INSERT INTO prepared_sample (id, name, field_sample_id, prep_date, preparer_id, etl_run_id, lineage_group_id)
SELECT id, name || '-P', id, '2025-03-03', 1, 1, 1 FROM field_sample WHERE id <= 16
ON CONFLICT DO NOTHING;
INSERT INTO entity_lineage (id, lineage_group_id, source_table, source_row_id)
SELECT id, 1, 'prepared_sample', CAST(id AS varchar) FROM prepared_sample WHERE id <= 16
ON CONFLICT DO NOTHING;

-- Records of samples: of every sample, or of every second or fourth.
INSERT INTO proximate_record (id, record_id, dataset_id, experiment_id, resource_id, prepared_sample_id, method_id, analyst_id, qc_pass, etl_run_id)
SELECT s.id, 'PRX-' || s.id, 1, 1, f.resource_id, s.id, 1, 1, 'pass', 1
FROM prepared_sample AS s JOIN field_sample AS f ON f.id = s.field_sample_id
WHERE s.id <= 16 AND s.id % 1 = 0
ON CONFLICT DO NOTHING;
INSERT INTO ultimate_record (id, record_id, dataset_id, experiment_id, resource_id, prepared_sample_id, method_id, analyst_id, qc_pass, etl_run_id)
SELECT s.id, 'ULT-' || s.id, 1, 1, f.resource_id, s.id, 3, 1, 'pass', 1
FROM prepared_sample AS s JOIN field_sample AS f ON f.id = s.field_sample_id
WHERE s.id <= 16 AND s.id % 1 = 0
ON CONFLICT DO NOTHING;
INSERT INTO compositional_record (id, record_id, dataset_id, experiment_id, resource_id, prepared_sample_id, method_id, analyst_id, qc_pass, etl_run_id)
SELECT s.id, 'CMP-' || s.id, 1, 1, f.resource_id, s.id, 2, 1, 'pass', 1
FROM prepared_sample AS s JOIN field_sample AS f ON f.id = s.field_sample_id
WHERE s.id <= 16 AND s.id % 1 = 0
ON CONFLICT DO NOTHING;
INSERT INTO calorimetry_record (id, record_id, dataset_id, experiment_id, resource_id, prepared_sample_id, method_id, analyst_id, qc_pass, etl_run_id)
SELECT s.id, 'CAL-' || s.id, 1, 1, f.resource_id, s.id, 3, 1, 'pass', 1
FROM prepared_sample AS s JOIN field_sample AS f ON f.id = s.field_sample_id
WHERE s.id <= 16 AND s.id % 1 = 0
ON CONFLICT DO NOTHING;
INSERT INTO icp_record (id, record_id, dataset_id, experiment_id, resource_id, prepared_sample_id, method_id, analyst_id, qc_pass, etl_run_id)
SELECT s.id, 'ICP-' || s.id, 1, 1, f.resource_id, s.id, 3, 1, 'pass', 1
FROM prepared_sample AS s JOIN field_sample AS f ON f.id = s.field_sample_id
WHERE s.id <= 16 AND s.id % 2 = 0
ON CONFLICT DO NOTHING;
INSERT INTO xrf_record (id, record_id, dataset_id, experiment_id, resource_id, prepared_sample_id, method_id, analyst_id, qc_pass, etl_run_id)
SELECT s.id, 'XRF-' || s.id, 1, 1, f.resource_id, s.id, 3, 1, 'pass', 1
FROM prepared_sample AS s JOIN field_sample AS f ON f.id = s.field_sample_id
WHERE s.id <= 16 AND s.id % 2 = 0
ON CONFLICT DO NOTHING;
INSERT INTO xrd_record (id, record_id, dataset_id, experiment_id, resource_id, prepared_sample_id, method_id, analyst_id, qc_pass, etl_run_id)
SELECT s.id, 'XRD-' || s.id, 1, 1, f.resource_id, s.id, 3, 1, 'pass', 1
FROM prepared_sample AS s JOIN field_sample AS f ON f.id = s.field_sample_id
WHERE s.id <= 16 AND s.id % 2 = 0
ON CONFLICT DO NOTHING;
INSERT INTO ftnir_record (id, record_id, dataset_id, experiment_id, resource_id, prepared_sample_id, method_id, analyst_id, qc_pass, etl_run_id)
SELECT s.id, 'NIR-' || s.id, 1, 1, f.resource_id, s.id, 3, 1, 'pass', 1
FROM prepared_sample AS s JOIN field_sample AS f ON f.id = s.field_sample_id
WHERE s.id <= 16 AND s.id % 4 = 0
ON CONFLICT DO NOTHING;
INSERT INTO pretreatment_record (id, record_id, dataset_id, experiment_id, resource_id, prepared_sample_id, method_id, analyst_id, qc_pass, etl_run_id, vessel_id)
SELECT s.id, 'PRE-' || s.id, 1, 2, f.resource_id, s.id, 4, 1, 'pass', 1, 3
FROM prepared_sample AS s JOIN field_sample AS f ON f.id = s.field_sample_id
WHERE s.id <= 16 AND s.id % 4 = 0
ON CONFLICT DO NOTHING;
INSERT INTO fermentation_record (id, record_id, dataset_id, experiment_id, resource_id, prepared_sample_id, method_id, analyst_id, qc_pass, etl_run_id, strain_id, bioconversion_method_id, pretreatment_method_id, eh_method_id_new)
SELECT s.id, 'FER-' || s.id, 1, 2, f.resource_id, s.id, 4, 1, 'pass', 1, 1 + s.id / 2 % 2, 1 + s.id / 2 % 2, 4, 1
FROM prepared_sample AS s JOIN field_sample AS f ON f.id = s.field_sample_id
WHERE s.id <= 16 AND s.id % 2 = 0
ON CONFLICT DO NOTHING;
INSERT INTO gasification_record (id, record_id, dataset_id, experiment_id, resource_id, prepared_sample_id, method_id, analyst_id, qc_pass, etl_run_id, reactor_type_id)
SELECT s.id, 'GAS-' || s.id, 1, 2, f.resource_id, s.id, 4, 1, 'pass', 1, 1 + s.id / 4 % 2
FROM prepared_sample AS s JOIN field_sample AS f ON f.id = s.field_sample_id
WHERE s.id <= 16 AND s.id % 4 = 0
ON CONFLICT DO NOTHING;

-- What the records observed. The numbers follow from those of the samples.
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 1000 + id, record_id, 1, 'proximate', 1, 8 + id * 0.75, 1, 1 FROM proximate_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 1100 + id, record_id, 1, 'proximate', 2, 4 + id * 0.5, 1, 1 FROM proximate_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 1200 + id, record_id, 1, 'ultimate', 7, 42 + id * 0.375, 1, 1 FROM ultimate_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 1300 + id, record_id, 1, 'ultimate', 8, 5 + id * 0.125, 1, 1 FROM ultimate_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 1400 + id, record_id, 1, 'ultimate', 9, 0.5 + id * 0.0625, 1, 1 FROM ultimate_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 1500 + id, record_id, 1, 'compositional', 3, 30 + id * 0.5, 1, 1 FROM compositional_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 1600 + id, record_id, 1, 'compositional', 4, 15 + id * 0.25, 1, 1 FROM compositional_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 1700 + id, record_id, 1, 'compositional', 5, 18 + id * 0.5, 1, 1 FROM compositional_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 1800 + id, record_id, 1, 'compositional', 6, 6 + id * 0.25, 1, 1 FROM compositional_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 1900 + id, record_id, 1, 'calorimetry', 10, 15 + id * 0.25, 2, 1 FROM calorimetry_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 2000 + id, record_id, 1, 'icp', 11, 1200 + id * 35, 3, 1 FROM icp_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 2100 + id, record_id, 1, 'xrf', 11, 1100 + id * 40, 3, 1 FROM xrf_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 2200 + id, record_id, 1, 'xrd', 12, 40 + id * 1, 1, 1 FROM xrd_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 2300 + id, record_id, 1, 'gasification', 14, 55 + id * 1.5, 1, 1 FROM gasification_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, dimension_type_id, dimension_value, dimension_unit_id, etl_run_id)
SELECT 2400 + id, record_id, 1, 'fermentation', 13, 12 + id * 0.5, 8, 1, 48, 9, 1 FROM fermentation_record WHERE true
ON CONFLICT DO NOTHING;

-- Public statistics: commodities, the census, surveys, county reports, markets.
INSERT INTO usda_commodity (id, name, usda_code, parent_commodity_id) VALUES
    (1, 'FIELD CROPS', '1', NULL), (2, 'FRUIT & TREE NUTS', '2', NULL), (3, 'ALMONDS', '21', 2), (4, 'RICE', '11', 1), (5, 'GRAPES', '22', 2), (6, 'WALNUTS', '23', 2)
ON CONFLICT DO NOTHING;
INSERT INTO resource_usda_commodity_map (id, resource_id, primary_ag_product_id, usda_commodity_id, match_tier) VALUES
    (1, 1, 1, 3, 'exact'), (2, 3, 2, 4, 'exact'), (3, 4, 3, 5, 'exact'), (4, 6, 5, 6, 'exact')
ON CONFLICT DO NOTHING;
INSERT INTO usda_survey_program (id, name) VALUES (1, 'yearly survey') ON CONFLICT DO NOTHING;
INSERT INTO usda_census_record (id, dataset_id, geoid, commodity_code, year, etl_run_id)
SELECT (c.id - 3) * 8 + a.id, 2, a.geography_id, c.id, 2022, 2
FROM usda_commodity AS c CROSS JOIN location_address AS a WHERE c.id BETWEEN 3 AND 6 AND a.id <= 8
ON CONFLICT DO NOTHING;
INSERT INTO usda_survey_record (id, dataset_id, geoid, commodity_code, year, survey_program_id, survey_period, seasonal_flag, etl_run_id)
SELECT a.id, 2, a.geography_id, 3, 2023, 1, 'YEAR', false, 2 FROM location_address AS a WHERE a.id <= 8
ON CONFLICT DO NOTHING;
INSERT INTO county_ag_report_record (id, record_id, geoid, primary_ag_product_id, data_year, data_source_id, etl_run_id)
SELECT a.id, 'CAR-' || a.id, a.geography_id, 1 + a.id % 4, 2023, 2, 2 FROM location_address AS a WHERE a.id <= 8
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 2500 + id, CAST(id AS varchar), 2, 'usda_census_record', 15, 12000 + id * 750, 4, 2 FROM usda_census_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 2600 + id, CAST(id AS varchar), 2, 'usda_census_record', 16, 6000 + id * 410, 5, 2 FROM usda_census_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 2700 + id, CAST(id AS varchar), 2, 'usda_survey_record', 15, 12000 + id * 750, 4, 2 FROM usda_survey_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 2800 + id, CAST(id AS varchar), 2, 'usda_survey_record', 16, 6000 + id * 410, 5, 2 FROM usda_survey_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 2900 + id, record_id, 2, 'county_ag_report_record', 15, 12000 + id * 750, 4, 2 FROM county_ag_report_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 3000 + id, record_id, 2, 'county_ag_report_record', 16, 6000 + id * 410, 5, 2 FROM county_ag_report_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO usda_market_report (id, slug_name, office_name, office_city_id, source_id) VALUES (1, 'hay and hulls', 'Fresno', 1, 3)
ON CONFLICT DO NOTHING;
INSERT INTO usda_market_record (id, report_id, dataset_id, report_date, commodity_id, market_type_category, sale_type, price_unit_id) VALUES
    (1, 1, 3, '2024-03-15 00:00:00', 3, 'point of sale', 'spot', 7),
    (2, 1, 3, '2024-06-14 00:00:00', 3, 'point of sale', 'spot', 7),
    (3, 1, 3, '2024-06-14 00:00:00', 4, 'point of sale', 'contract', 7)
ON CONFLICT DO NOTHING;
INSERT INTO resource_price_record (id, dataset_id, geoid, resource_id, source_id, report_start_date, report_end_date, freight_terms) VALUES
    (1, 3, '06019', 2, 3, '2024-01-01', '2024-03-31', 'delivered'),
    (2, 3, '06029', 5, 3, '2024-04-01', '2024-06-30', 'at the gate')
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 3100 + id, CAST(id AS varchar), 3, 'usda_market_record', 17, 140 + id * 5, 7, 2 FROM usda_market_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 3150 + id, CAST(id AS varchar), 3, 'resource_price_record', 17, 60 + id * 4, 7, 2 FROM resource_price_record WHERE true
ON CONFLICT DO NOTHING;
INSERT INTO resource_production_record (id, dataset_id, geoid, resource_id, report_date)
SELECT a.id, 2, a.geography_id, 1 + a.id % 4, '2023-12-31' FROM location_address AS a WHERE a.id <= 8
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, etl_run_id)
SELECT 3200 + id, CAST(id AS varchar), 2, 'resource_production_record', 15, 9000 + id * 500, 4, 2 FROM resource_production_record WHERE true
ON CONFLICT DO NOTHING;

-- What resources are used for, and how they are kept and moved.
INSERT INTO use_case (id, name) VALUES (1, 'animal feed'), (2, 'power'), (3, 'ethanol') ON CONFLICT DO NOTHING;
INSERT INTO resource_end_use_record (id, dataset_id, method_id, resource_id, use_case_id, note) VALUES
    (1, 1, 2, 1, 1, 'dairies nearby'), (2, 1, 2, 2, 2, 'plants close'), (3, 1, 2, 3, 3, 'on trial')
ON CONFLICT DO NOTHING;
INSERT INTO observation (id, record_id, dataset_id, record_type, parameter_id, value, unit_id, note)
SELECT 3300 + e.id * 10 + p.id - 18, CAST(e.id AS varchar), 1, 'resource_end_use_record', p.id,
    CASE WHEN p.id = 20 THEN NULL ELSE e.id * 10 + p.id END, p.standard_unit_id, CASE WHEN p.id = 20 THEN 'rising' END
FROM resource_end_use_record AS e CROSS JOIN parameter AS p WHERE p.id BETWEEN 18 AND 24
ON CONFLICT DO NOTHING;
INSERT INTO resource_storage_record (id, dataset_id, method_id, storage_description, resource_id)
SELECT id, 1, 1, 'covered stacks', id FROM resource WHERE id <= 4
ON CONFLICT DO NOTHING;
INSERT INTO resource_transport_record (id, dataset_id, method_id, transport_description, resource_id)
SELECT id, 1, 1, 'bales on flat trailers', id FROM resource WHERE id IN (2, 3, 7)
ON CONFLICT DO NOTHING;

-- What could be produced at a price, and where crops grow.
INSERT INTO billion_ton2023_record (id, dataset_id, subclass_id, resource_id, geoid, county_square_miles, scenario_name, price_offered_usd, production, production_unit_id, production_energy_content, energy_content_unit_id, product_density_dtpersqmi)
SELECT (r.id - 1) * 8 + a.id, 2, r.resource_subclass_id, r.id, a.geography_id, 1400.5 + a.id * 120, 'mature market', 50 + r.id, 1000 * r.id + 75 * a.id, 4, 15000 * r.id, 10, 0.5 * r.id
FROM resource AS r CROSS JOIN location_address AS a WHERE r.id <= 8 AND a.id <= 8
ON CONFLICT DO NOTHING;
INSERT INTO facility_record (id, dataset_id, facility_name, location_id, capacity_mw, resource_id, start_year) VALUES
    (1, 1, 'orchard power', 1, 24, 2, 1989), (2, 1, 'straw board', 6, NULL, 3, 2020)
ON CONFLICT DO NOTHING;
