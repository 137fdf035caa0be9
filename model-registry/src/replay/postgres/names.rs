//! Names as they are written, and what they stand for under the search path.
//!
//! PostgreSQL's manual, section 5.10.3, "The Schema Search Path".

use squawk_syntax::ast::{self, AstNode};
use squawk_syntax::{SyntaxKind, SyntaxNode};

use super::database::Database;
use super::fault::{Outcome, missing, refused};
use crate::dialect::naming::MAX_NAME_LENGTH;
use crate::schema::ObjectName;

/// The schema that tables are in unless something else is said.
pub(super) const PUBLIC: &str = "public";

/// The schema that stands for the session's own temporary one. It is searched first.
pub(super) const TEMPORARY: &str = "pg_temp";

/// A name with the schema that is written before it, if one is.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) schema: Option<String>,
    pub(super) name: String,
}

impl Name {
    /// In messages: `schema.name`, `name`.
    pub(super) fn text(&self) -> String {
        match &self.schema {
            Some(schema) => format!("{schema}.{}", self.name),
            None => self.name.clone(),
        }
    }

    /// The object in the schema.
    fn in_schema(&self, schema: &str) -> ObjectName {
        object_name(schema, &self.name)
    }
}

/// The name of an object, without the schema `public`.
pub(super) fn object_name(schema: &str, name: &str) -> ObjectName {
    match schema {
        PUBLIC => ObjectName::unqualified(name),
        schema => ObjectName::qualified(schema, name),
    }
}

/// The schema that an object is in.
pub(super) fn schema_of(name: &ObjectName) -> &str {
    name.schema.as_deref().unwrap_or(PUBLIC)
}

/// The parts of a dotted name somewhere below the node.
pub(super) fn parts(node: &SyntaxNode) -> Outcome<Vec<String>> {
    let is_part = |kind| matches!(kind, SyntaxKind::PATH_SEGMENT | SyntaxKind::PATH_SEGMENT_REF);
    node.descendants().filter(|node| is_part(node.kind())).map(|node| name(&node)).collect()
}

/// The name that the path below the node writes. A database's name before it is left out.
pub(super) fn path<N: AstNode>(node: Option<N>) -> Outcome<Name> {
    let node = node.ok_or_else(|| missing("a name"))?;
    let mut parts = parts(node.syntax())?;
    let name = parts.pop().ok_or_else(|| missing("a name"))?;
    Ok(Name { schema: parts.pop(), name })
}

/// A name without dots, directly below the node.
pub(super) fn simple<N: AstNode>(node: Option<N>) -> Outcome<String> {
    let node = node.ok_or_else(|| missing("a name"))?;
    match parts(node.syntax())?.pop() {
        Some(name) => Ok(name),
        None => name(node.syntax()),
    }
}

/// The names of columns.
pub(super) fn columns(
    columns: impl IntoIterator<Item = ast::ColumnNameRef>,
) -> Outcome<Vec<String>> {
    columns.into_iter().map(|column| simple(Some(column))).collect()
}

/// What an identifier names: lower case unless quoted, and cut at 63 bytes.
fn name(node: &SyntaxNode) -> Outcome<String> {
    let name = cut(ast::normalize_name_node(node));
    if name.is_empty() { Err(missing("a name")) } else { Ok(name) }
}

/// A name as PostgreSQL keeps it: its first 63 bytes.
pub(super) fn cut(mut name: String) -> String {
    name.truncate(name.floor_char_boundary(MAX_NAME_LENGTH));
    name
}

/// Where names without a schema are looked up.
#[derive(Clone, Debug)]
pub(super) struct SearchPath {
    session: Vec<String>,
    /// Until the end of the transaction.
    local: Option<Vec<String>>,
}

impl Default for SearchPath {
    fn default() -> Self {
        Self { session: vec![PUBLIC.to_owned()], local: None }
    }
}

impl SearchPath {
    /// The schemas in their order.
    pub(super) fn schemas(&self) -> &[String] {
        self.local.as_ref().unwrap_or(&self.session)
    }

    /// `SET search_path`; `None` is the default.
    pub(super) fn set(&mut self, schemas: Option<Vec<String>>) {
        self.session = schemas.unwrap_or_else(|| Self::default().session);
        self.local = None;
    }

    /// `SET LOCAL search_path`.
    pub(super) fn set_local(&mut self, schemas: Option<Vec<String>>) {
        self.local = Some(schemas.unwrap_or_else(|| Self::default().session));
    }

    /// The end of a transaction.
    pub(super) fn end_transaction(&mut self) {
        self.local = None;
    }
}

impl Database {
    /// The objects that a name may stand for, in the order in which they are looked for.
    pub(super) fn candidates(&self, name: &Name) -> Vec<ObjectName> {
        match &name.schema {
            Some(schema) => vec![name.in_schema(schema)],
            None => std::iter::once(TEMPORARY)
                .chain(self.search_path.schemas().iter().map(String::as_str))
                .map(|schema| name.in_schema(schema))
                .collect(),
        }
    }

    /// The relation that a name stands for.
    pub(super) fn find(&self, name: &Name) -> Option<ObjectName> {
        self.candidates(name).into_iter().find(|name| self.relations.contains_key(name))
    }

    /// Where a new object of that name goes: the schema that is said, or the first of the search path that exists.
    pub(super) fn home(&self, name: &Name) -> Outcome<ObjectName> {
        match &name.schema {
            Some(schema) => {
                self.expect_schema(schema)?;
                Ok(name.in_schema(schema))
            }
            None => {
                let schemas = self.search_path.schemas();
                match schemas.iter().find(|schema| self.has_schema(schema)) {
                    Some(schema) => Ok(name.in_schema(schema)),
                    None => refused("no schema has been selected to create in"),
                }
            }
        }
    }

    /// Whether the schema exists.
    pub(super) fn has_schema(&self, schema: &str) -> bool {
        match schema {
            PUBLIC => self.has_public,
            TEMPORARY | "pg_catalog" => true,
            schema => self.schema.namespaces.contains_key(schema),
        }
    }

    /// Refuses a schema that does not exist.
    pub(super) fn expect_schema(&self, schema: &str) -> Outcome {
        match self.has_schema(schema) {
            true => Ok(()),
            false => refused(format!("schema \"{schema}\" does not exist")),
        }
    }
}
