//! SQL that views share. `{{name}}` in a view's query stands for it.

use model_registry::registry_snippet;

registry_snippet! { name = "all_records", file = "all_records.sql" }
registry_snippet! { name = "analysis_data", file = "analysis_data.sql" }
registry_snippet! { name = "analysis_records", file = "analysis_records.sql" }
registry_snippet! { name = "availability", file = "availability.sql" }
registry_snippet! { name = "census_volumes", file = "census_volumes.sql" }
registry_snippet! { name = "composition", file = "composition.sql" }
registry_snippet! { name = "county_report_volumes", file = "county_report_volumes.sql" }
registry_snippet! { name = "observed_values", file = "observed_values.sql" }
registry_snippet! { name = "product_volumes", file = "product_volumes.sql" }
registry_snippet! { name = "sample_places", file = "sample_places.sql" }
registry_snippet! { name = "volume_estimates", file = "volume_estimates.sql" }

// SQLite has no square root, and so no standard deviation.
registry_snippet! {
    name = "standard_deviation",
    postgres = "stddev(o.value)",
    sqlite = "CAST(NULL AS double precision)"
}
registry_snippet! {
    name = "end_of_report",
    postgres = "CAST(x.report_end_date AS timestamp)",
    sqlite = "x.report_end_date || ' 00:00:00'"
}
registry_snippet! {
    name = "report_year",
    postgres = "CAST(extract(year FROM q.report_date) AS integer)",
    sqlite = "CAST(strftime('%Y', q.report_date) AS integer)"
}
// An array is JSON in SQLite.
registry_snippet! {
    name = "tags",
    postgres = "array_remove(ARRAY[lower(d.resource_class), lower(d.resource_subclass), lower(d.primary_product)], NULL)",
    sqlite = "json_array(lower(d.resource_class), lower(d.resource_subclass), lower(d.primary_product))"
}
// SQLite's text search has tables of its own; here it gets the words.
registry_snippet! {
    name = "search_vector",
    postgres = "to_tsvector('english', concat_ws(' ', d.name, d.description, d.resource_class, d.resource_subclass, d.primary_product))",
    sqlite = "lower(coalesce(d.name, '') || ' ' || coalesce(d.description, '') || ' ' || coalesce(d.resource_class, '') || ' ' || coalesce(d.primary_product, ''))"
}
