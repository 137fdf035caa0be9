SELECT
    row_number() OVER (ORDER BY grouped.resource_id, grouped.geoid, grouped.strain_name, grouped.product_name, grouped.elapsed_time, grouped.unit) AS id,
    grouped.resource_id,
    grouped.resource_name,
    grouped.geoid,
    grouped.county,
    grouped.strain_name,
    grouped.pretreatment_method,
    grouped.enzyme_name,
    grouped.bioconversion_method,
    grouped.elapsed_time,
    grouped.product_name,
    grouped.avg_value,
    grouped.min_value,
    grouped.max_value,
    grouped.std_dev,
    grouped.observation_count,
    grouped.unit
FROM (
    SELECT
        r.id AS resource_id,
        r.name AS resource_name,
        s.geoid,
        l.county_name AS county,
        trim(strain.name) AS strain_name,
        coalesce(pretreatment.name, setup.pretreatment_exper_name) AS pretreatment_method,
        enzyme.name AS enzyme_name,
        conversion.name AS bioconversion_method,
        CAST(o.dimension_value AS double precision) AS elapsed_time,
        p.name AS product_name,
        avg(o.value) AS avg_value,
        min(o.value) AS min_value,
        max(o.value) AS max_value,
        {{standard_deviation}} AS std_dev,
        count(*) AS observation_count,
        u.name AS unit
    FROM fermentation_record AS f
    JOIN observation AS o ON o.record_id = f.record_id AND o.record_type = 'fermentation'
    JOIN resource AS r ON r.id = f.resource_id
    JOIN parameter AS p ON p.id = o.parameter_id
    LEFT JOIN unit AS u ON u.id = o.unit_id
    LEFT JOIN strain ON strain.id = f.strain_id
    LEFT JOIN method AS pretreatment ON pretreatment.id = f.pretreatment_method_id
    LEFT JOIN pretreatment_setup AS setup ON setup.id = f.pretreatment_setup_id
    LEFT JOIN enz_hydr_method AS enzyme ON enzyme.id = f.eh_method_id_new
    LEFT JOIN bioconversion_method AS conversion ON conversion.id = f.bioconversion_method_id
    LEFT JOIN {{sample_places}} AS s ON s.prepared_sample_id = f.prepared_sample_id
    LEFT JOIN place AS l ON l.geoid = s.geoid
    GROUP BY
        r.id,
        r.name,
        s.geoid,
        l.county_name,
        strain.name,
        pretreatment.name,
        setup.pretreatment_exper_name,
        enzyme.name,
        conversion.name,
        o.dimension_value,
        p.name,
        u.name
) AS grouped
