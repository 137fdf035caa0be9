//! What a definition cannot stand without.

use std::collections::HashSet;

use crate::schema::{DataType, Definition, Domain, Expr, Object, ObjectName, Table, View};

/// Whether the definition names the object, so that it comes after it and goes before it.
///
/// Text is searched for names: too many are found rather than too few. Foreign keys are left out, since they can be
/// added later.
pub(super) fn needs(definition: &Definition, object: &Object) -> bool {
    match definition {
        Definition::Namespace(_) | Definition::Extension(_) | Definition::Enum(_) => false,
        Definition::Domain(domain) => domain_needs(domain, object),
        Definition::Composite(composite) => {
            composite.attributes.iter().any(|attribute| is_of(&attribute.data_type, object))
        }
        Definition::Range(range) => {
            let functions = [&range.canonical, &range.difference, &range.multirange];
            is_of(&range.subtype, object)
                || functions.into_iter().flatten().any(|name| *name == object.qualified_name())
        }
        Definition::Sequence(sequence) => {
            sequence.owner.as_ref().is_some_and(|(table, _)| Object::table(table) == *object)
        }
        Definition::Table(table) => table_needs(table, object),
        Definition::View(view) => view_needs(view, object),
        Definition::Code(code) => {
            code.object.owner().is_some_and(|owner| *owner == object.qualified_name())
                || match code.object {
                    Object::Routine { .. } => {
                        code.statement.mentions_object_in_routine(&object.qualified_name())
                    }
                    _ => mentions(&code.statement, object),
                }
        }
        Definition::Grant(grant) => {
            grant.on == *object || grant.on.owner() == Some(&object.qualified_name())
        }
        Definition::DefaultGrant(grant) => match object {
            Object::Namespace { name } => grant.schema.as_ref() == Some(name),
            _ => false,
        },
    }
}

/// A definition that is asked for many objects, with the words of it where it is a text alone: thousands of routines
/// would be searched thousands of times.
pub(super) struct Searched<'a> {
    pub(super) definition: &'a Definition,
    words: Option<HashSet<String>>,
}

impl<'a> Searched<'a> {
    pub(super) fn new(definition: &'a Definition) -> Self {
        let words = match definition {
            Definition::Code(code) => Some(code.statement.words()),
            _ => None,
        };
        Self { definition, words }
    }

    /// Whether the definition [needs](needs) the object.
    pub(super) fn needs(&self, object: &Object) -> bool {
        let name = object.qualified_name().name.to_lowercase();
        self.words.as_ref().is_none_or(|words| words.contains(&name))
            && needs(self.definition, object)
    }
}

/// Whether the definition is about a column of a relation: it names the column, or all of them.
pub(super) fn is_about_column(definition: &Definition, table: &ObjectName, column: &str) -> bool {
    let relation = Object::table(table);
    match definition {
        Definition::View(view) => {
            needs(definition, &relation)
                && (names_column(&view.query, column) || view.query.names_all_columns())
        }
        Definition::Code(code) => match code.object {
            Object::Routine { .. } => {
                code.is_kept_as_tree()
                    && needs(definition, &relation)
                    && code.statement.mentions(column)
            }
            _ => {
                needs(definition, &relation)
                    && (names_column(&code.statement, column) || code.statement.names_all_columns())
            }
        },
        _ => false,
    }
}

fn is_of(data_type: &DataType, object: &Object) -> bool {
    match object {
        Object::Enum { name }
        | Object::Domain { name }
        | Object::Composite { name }
        | Object::Range { name }
        | Object::Table { name }
        | Object::View { name } => data_type.refers_to(name),
        _ => false,
    }
}

/// As it is spelled, or in lower case, as the normal form has it where names are equal in any letter case (SQLite).
fn names_column(expression: &Expr, column: &str) -> bool {
    expression.mentions(column) || expression.mentions(&column.to_ascii_lowercase())
}

/// The same for an object.
fn mentions(expression: &Expr, object: &Object) -> bool {
    spellings(&object.qualified_name()).iter().any(|name| expression.mentions_object(name))
}

/// The same names for a relation.
fn spellings(name: &ObjectName) -> [ObjectName; 2] {
    [name.clone(), name.sibling(name.name.to_ascii_lowercase())]
}

fn domain_needs(domain: &Domain, object: &Object) -> bool {
    is_of(&domain.base, object)
        || domain.expressions().any(|expression| mentions(expression, object))
}

fn table_needs(table: &Table, object: &Object) -> bool {
    let is_own = |name: &ObjectName| *object == Object::table(name);
    !is_own(&table.name)
        && (table.columns.iter().any(|column| is_of(&column.data_type, object))
            || table.expressions().any(|expression| mentions(expression, object)))
}

/// A relation is needed where the query reads it, and where it names the type of its rows, which no literal hides; a column
/// of its name is something else.
fn view_needs(view: &View, object: &Object) -> bool {
    match object {
        Object::Table { name } | Object::View { name } => {
            let is_read = |name| view.query.reads(name) || view.query.casts_to(name);
            *name != view.name && spellings(name).iter().any(is_read)
        }
        _ => mentions(&view.query, object),
    }
}
