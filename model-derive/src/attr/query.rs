//! The query of a view: `sql = "..."`, `file = "..."`, or either for each backend.

use syn::Lit;

use crate::args::Args;
use crate::ast::{Query, Source};
use crate::errors::Errors;
use crate::meta::{Entry, Item, Value};

/// The words for backends. A misspelt one is a key that the attribute does not know.
const BACKENDS: [&str; 2] = ["postgres", "sqlite"];

/// All queries that the attribute gives.
pub fn read(args: &mut Args<'_>) -> Vec<Query> {
    let errors = args.errors();
    let mut queries = Vec::new();
    if let Some(text) = args.string("sql") {
        queries.push(Query { backend: None, source: Source::Text(text) });
    }
    if let Some(file) = args.string("file") {
        if let Some(Query { source, .. }) = queries.first() {
            errors.on(source.literal(), "the query is given twice; keep one of `sql` and `file`");
        }
        queries.push(Query { backend: None, source: Source::File(file) });
    }
    for backend in BACKENDS {
        let entry = args.take(backend);
        queries.extend(entry.and_then(|entry| of_backend(&entry, errors)));
    }
    queries
}

/// `postgres = "..."`, `postgres(file = "...")`.
fn of_backend(entry: &Entry, errors: &Errors) -> Option<Query> {
    let source = match &entry.value {
        Value::Literal(Lit::Str(text)) => Some(Source::Text(text.clone())),
        Value::List(items) => match items.as_slice() {
            [Item::Entry(file)] if file.path.is_ident("file") => {
                file.text().cloned().map(Source::File)
            }
            _ => None,
        },
        Value::None | Value::Literal(_) | Value::Type(_) => None,
    };
    let backend = entry.word().cloned();
    match source {
        Some(source) => Some(Query { backend, source }),
        None => {
            let key = entry.key().unwrap_or_default();
            errors.at(
                entry.value_span(),
                format_args!("write `{key} = \"<SQL>\"` or `{key}(file = \"<path>\")`"),
            );
            None
        }
    }
}
