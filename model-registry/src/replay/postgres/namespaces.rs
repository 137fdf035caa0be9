//! Namespaces and extensions.

use squawk_syntax::ast;

use super::database::{Database, Relation};
use super::fault::{Fault, Outcome, missing, refused};
use super::names::{Name, PUBLIC, object_name, schema_of, simple};
use crate::schema::{Extension, Grant, Namespace, Object, ObjectName, Privilege};

impl Database {
    pub(super) fn create_schema(&mut self, create: ast::CreateSchema) -> Outcome {
        let name = match create.create_schema_target() {
            Some(ast::CreateSchemaTarget::NamedSchema(named)) => simple(named.schema())?,
            Some(ast::CreateSchemaTarget::AuthorizationSchema(authorized)) => {
                simple(authorized.role())?
            }
            None => return Err(missing("the name of the schema")),
        };
        if self.has_schema(&name) {
            return match create.if_not_exists() {
                Some(_) => Ok(()),
                None => refused(format!("schema \"{name}\" already exists")),
            };
        }
        if create.schema_elements().next().is_some() {
            return Err(Fault::Opaque {
                statement: "CREATE SCHEMA with what is in it",
                advice: "write a statement of its own for each object",
            });
        }
        self.insert_schema(name);
        Ok(())
    }

    fn insert_schema(&mut self, name: String) {
        match name.as_str() {
            PUBLIC => {
                self.has_public = true;
                // The first `public` of a database may be used by everybody, and none that comes later.
                self.schema.grants.extend([unusable_public()].map(|own| (own.object(), own)));
            }
            _ => {
                drop(self.schema.namespaces.insert(name.clone(), Namespace { name, comment: None }))
            }
        }
    }

    pub(super) fn alter_schema(&mut self, alter: &ast::AlterSchema) -> Outcome {
        let from = simple(alter.schema_ref())?;
        self.expect_schema(&from)?;
        let Some(ast::AlterSchemaAction::SchemaRenameTo(rename)) = alter.action() else {
            return Ok(());
        };
        let to = simple(rename.schema())?;
        if self.has_schema(&to) {
            return refused(format!("schema \"{to}\" already exists"));
        }
        let comment = self.schema.namespaces.remove(&from).and_then(|old| old.comment);
        self.has_public &= from != PUBLIC;
        self.insert_schema(to.clone());
        if let Some(namespace) = self.schema.namespaces.get_mut(&to) {
            namespace.comment = comment;
        }
        let renamed = ObjectName::unqualified(&to);
        self.schema.rename_in_grants(&Object::Namespace { name: from.clone() }, &renamed);
        self.move_all(&from, &to)
    }

    /// Moves everything in a schema.
    fn move_all(&mut self, from: &str, to: &str) -> Outcome {
        let there = |name: &&ObjectName| schema_of(name) == from;
        for name in self.type_names().filter(there).cloned().collect::<Vec<_>>() {
            self.rename_type(name.clone(), object_name(to, &name.name))?;
        }
        for name in self.schema.tables.keys().filter(there).cloned().collect::<Vec<_>>() {
            self.rename_table(&name, &object_name(to, &name.name))?;
        }
        let rest = self.relations.iter().filter(|(name, _)| schema_of(name) == from);
        let rest: Vec<_> = rest.map(|(name, relation)| (name.clone(), relation.clone())).collect();
        for (name, relation) in rest {
            let target = object_name(to, &name.name);
            match relation {
                Relation::Sequence { .. } => self.rename_sequence(&name, &target),
                relation => {
                    self.schema.rename_in_grants(&Object::View { name: name.clone() }, &target);
                    self.relations.remove(&name);
                    self.relations.insert(target, relation);
                }
            }
        }
        for (_, mut grant) in std::mem::take(&mut self.schema.default_grants) {
            if grant.schema.as_deref() == Some(from) {
                grant.schema = Some(to.to_owned());
            }
            self.schema.default_grants.insert(grant.object(), grant);
        }
        for extension in self.schema.extensions.values_mut() {
            if extension.schema.as_deref().unwrap_or(PUBLIC) == from {
                extension.schema = object_name(to, "").schema;
            }
        }
        Ok(())
    }

    pub(super) fn create_extension(&mut self, create: &ast::CreateExtension) -> Outcome {
        let name = simple(create.extension())?;
        if self.schema.extensions.contains_key(&name) || name == "plpgsql" {
            return match create.if_not_exists() {
                Some(_) => Ok(()),
                None => refused(format!("extension \"{name}\" already exists")),
            };
        }
        let schema = match create.extension_schema() {
            Some(schema) => {
                let schema = simple(schema.schema_ref())?;
                self.expect_schema(&schema)?;
                object_name(&schema, "").schema
            }
            None => match own_schema(&name) {
                Some(schema) => Some(schema.to_owned()),
                None => self.home(&Name { schema: None, name: name.clone() })?.schema,
            },
        };
        for name in required(&name).iter().copied().chain([name.as_str()]) {
            let extension =
                Extension { name: name.to_owned(), schema: schema.clone(), comment: None };
            self.schema.extensions.entry(name.to_owned()).or_insert(extension);
        }
        Ok(())
    }

    pub(super) fn alter_extension(&mut self, alter: &ast::AlterExtension) -> Outcome {
        let name = simple(alter.extension_ref())?;
        let Some(ast::AlterExtensionAction::SetSchema(set)) = alter.action() else { return Ok(()) };
        let schema = simple(set.schema_ref())?;
        self.expect_schema(&schema)?;
        match self.schema.extensions.get_mut(&name) {
            Some(extension) => extension.schema = object_name(&schema, "").schema,
            None => return refused(format!("extension \"{name}\" does not exist")),
        }
        Ok(())
    }
}

/// The schema that an extension's control file demands, where the common ones demand one.
fn own_schema(extension: &str) -> Option<&'static str> {
    match extension {
        "postgis_topology" => Some("topology"),
        "postgis_tiger_geocoder" => Some("tiger"),
        "adminpack" | "pg_cron" => Some("pg_catalog"),
        _ => None,
    }
}

/// What `CASCADE` installs before an extension, for those that come with PostgreSQL or with PostGIS.
fn required(extension: &str) -> &'static [&'static str] {
    match extension {
        "earthdistance" => &["cube"],
        "postgis_topology" | "postgis_raster" | "postgis_sfcgal" => &["postgis"],
        "postgis_tiger_geocoder" => &["fuzzystrmatch", "postgis"],
        _ => &[],
    }
}

fn unusable_public() -> Grant {
    Grant {
        on: Object::Namespace { name: PUBLIC.to_owned() },
        to: crate::schema::PUBLIC.to_owned(),
        privileges: [("USAGE".to_owned(), Privilege::Revoked)].into(),
    }
}
