//! Queries as they are written, with the names that the search path gives them.

use std::collections::BTreeSet;

use squawk_syntax::SyntaxNode;
use squawk_syntax::ast::{self, AstNode};

use super::database::Database;
use super::names::{PUBLIC, TEMPORARY, path, schema_of, simple};
use crate::dialect::{Dialect, postgres::Postgres};

/// The text of a query or a command, where each relation has its schema before it, unless that is `public`: it may be
/// run again under another search path.
pub(super) fn text_of(database: &Database, node: &SyntaxNode) -> String {
    let mut text = node.text().to_string();
    let start = usize::from(node.text_range().start());
    for (place, schema) in places(database, node).into_iter().rev() {
        text.insert_str(place - start, &format!("{}.", Postgres.quote(&schema)));
    }
    text
}

/// Where a schema has to be written, and which.
fn places(database: &Database, node: &SyntaxNode) -> BTreeSet<(usize, String)> {
    let own: BTreeSet<_> = node
        .descendants()
        .filter_map(ast::WithTable::cast)
        .filter_map(|table| simple(table.name()).ok())
        .collect();
    let relations = node.descendants().filter_map(ast::RelationNameRef::cast);
    let unqualified = relations.filter_map(|relation| {
        let place = usize::from(relation.syntax().text_range().start());
        let written = path(Some(relation)).ok().filter(|written| written.schema.is_none())?;
        let found = database.find(&written).filter(|_| !own.contains(&written.name))?;
        let schema = schema_of(&found).to_owned();
        (schema != PUBLIC && schema != TEMPORARY).then_some((place, schema))
    });
    unqualified.collect()
}
