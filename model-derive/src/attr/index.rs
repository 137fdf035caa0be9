//! Indexes, of a struct or of a field.

use syn::spanned::Spanned;
use syn::{Ident, Lit};

use super::key::{list, optional_list, words};
use crate::args::{Args, sql};
use crate::ast::{Index, IndexKey, IndexTarget};
use crate::errors::Errors;
use crate::meta::{Entry, Item, Value};

/// `index(a, desc(b))`, `index(columns(a, expr("lower(b)")), name = "...", ...)`.
pub fn of_table(entry: &Entry, errors: &Errors) -> Index {
    of_relation("`index`", entry, errors)
}

/// `index`, `index(name = "...", desc, ...)`.
pub fn of_field(entry: &Entry, field: &Ident, errors: &Errors) -> Index {
    let mut args = Args::new("`index`", optional_list(entry, errors), errors);
    let nulls_first = args.flag("nulls_first").map(|_| "First");
    let nulls_last = args.flag("nulls_last").map(|_| "Last");
    let key = IndexKey {
        opclass: args.string("opclass"),
        descending: args.flag("desc").is_some(),
        nulls: nulls_first.or(nulls_last),
        ..IndexKey::from(field.clone())
    };
    read(args, entry, vec![key])
}

/// `unique(a, b)`, `unique(columns(a, desc(b)), name = "...", ...)` of a view, whose uniques are indexes.
pub fn unique_of_view(entry: &Entry, errors: &Errors) -> Index {
    Index { unique: true, ..of_relation("`unique`", entry, errors) }
}

/// `unique`, `unique(name = "...", ...)` at a field of a view.
pub fn unique_of_field(entry: &Entry, field: &Ident, errors: &Errors) -> Index {
    let args = Args::new("`unique`", optional_list(entry, errors), errors);
    Index { unique: true, ..read(args, entry, vec![IndexKey::from(field.clone())]) }
}

fn of_relation(owner: &'static str, entry: &Entry, errors: &Errors) -> Index {
    let mut args = Args::new(owner, list(entry, errors), errors);
    let keys = columns_or_all(&mut args);
    let keys = keys.into_iter().filter_map(|item| key(item, errors)).collect();
    read(args, entry, keys)
}

fn read(mut args: Args<'_>, entry: &Entry, keys: Vec<IndexKey>) -> Index {
    let errors = args.errors();
    let include = args.take("include").map(|entry| words(list(&entry, errors), errors));
    let index = Index {
        name: args.string("name"),
        unique: args.flag("unique").is_some(),
        method: args.sql("method"),
        keys,
        include: include.unwrap_or_default(),
        predicate: args.sql("where"),
        nulls_not_distinct: args.flag("nulls_not_distinct").is_some(),
        span: entry.path.span(),
    };
    args.finish();
    index
}

/// The items of `(a, b)`, or those of `columns` in `(columns(a, b), ...)`.
pub fn columns_or_all(args: &mut Args<'_>) -> Vec<Item> {
    match args.take("columns") {
        Some(columns) => list(&columns, args.errors()),
        None => args.rest(),
    }
}

/// `a`, `desc(a)`, `nulls_last(desc(a))`, `opclass("...", a)`, `expr("...")`.
fn key(item: Item, errors: &Errors) -> Option<IndexKey> {
    let Item::Entry(entry) = &item else { return not_a_key(item, errors) };
    let Some(word) = entry.word() else { return not_a_key(item, errors) };
    let inner = match &entry.value {
        Value::None => return Some(IndexKey::from(word.clone())),
        Value::List(inner) => inner.as_slice(),
        Value::Literal(_) | Value::Type(_) => return not_a_key(item, errors),
    };
    match (word.to_string().as_str(), inner) {
        ("expr", _) => sql(entry, errors).map(|expression| IndexKey {
            target: IndexTarget::Expression(expression),
            ..IndexKey::from(word.clone())
        }),
        ("asc", [inner]) => key(inner.clone(), errors),
        ("desc", [inner]) => {
            key(inner.clone(), errors).map(|key| IndexKey { descending: true, ..key })
        }
        ("nulls_first", [inner]) => {
            key(inner.clone(), errors).map(|key| IndexKey { nulls: Some("First"), ..key })
        }
        ("nulls_last", [inner]) => {
            key(inner.clone(), errors).map(|key| IndexKey { nulls: Some("Last"), ..key })
        }
        ("opclass", [Item::Literal(Lit::Str(opclass)), inner]) => {
            key(inner.clone(), errors).map(|key| IndexKey { opclass: Some(opclass.clone()), ..key })
        }
        _ => not_a_key(item, errors),
    }
}

fn not_a_key(item: Item, errors: &Errors) -> Option<IndexKey> {
    errors.on(
        item,
        "a key of an index is a column, `desc(a)`, `asc(a)`, `nulls_first(a)`, `nulls_last(a)`, \
         `opclass(\"...\", a)` or `expr(\"<SQL>\")`; beside options, write the keys as `columns(a, b)`",
    );
    None
}

/// An ascending key on a column.
impl From<Ident> for IndexKey {
    fn from(column: Ident) -> Self {
        let target = IndexTarget::Column(column);
        Self { target, opclass: None, descending: false, nulls: None }
    }
}
