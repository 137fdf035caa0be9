//! Who may read the database besides the application.
//!
//! The role itself is made by a migration of its own: a role belongs to the whole cluster, and is no part of a schema.

model_registry::registry_object! {
    postgres = "
        GRANT USAGE ON SCHEMA public, ca_biositing, data_portal TO biocirv_readonly;
        GRANT SELECT ON ALL TABLES IN SCHEMA public, ca_biositing, data_portal TO biocirv_readonly;
        ALTER DEFAULT PRIVILEGES IN SCHEMA public, ca_biositing, data_portal
            GRANT SELECT ON TABLES TO biocirv_readonly"
}
