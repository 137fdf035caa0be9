//! Primary keys, uniques, checks and foreign keys, of a struct or of a field.

use syn::spanned::Spanned;
use syn::{Ident, Lit, Path};

use super::index;
use crate::args::{Args, sql, sql_per_backend};
use crate::ast::{Check, ForeignKey, KeyClauses, PrimaryKey, Target, Unique};
use crate::errors::Errors;
use crate::meta::{Entry, Item, Value};
use crate::nominal::path_of;

/// The words for `on_delete` and `on_update`, and their variants of `ReferentialAction`.
const ACTIONS: &[(&str, &str)] = &[
    ("cascade", "Cascade"),
    ("restrict", "Restrict"),
    ("set_null", "SetNull"),
    ("set_default", "SetDefault"),
    ("no_action", "NoAction"),
];

/// The words for `deferrable`, and their variants of `Deferrability`.
const DEFERRABLE: &[(&str, &str)] =
    &[("immediate", "InitiallyImmediate"), ("deferred", "InitiallyDeferred")];

/// The words for `on_conflict` and `on_null`, and their variants of `OnConflict`.
pub const CONFLICTS: &[(&str, &str)] = &[
    ("abort", "Abort"),
    ("rollback", "Rollback"),
    ("fail", "Fail"),
    ("ignore", "Ignore"),
    ("replace", "Replace"),
];

/// `primary_key(a, b)`, `primary_key(columns(a, b), name = "...", on_conflict = ...)`.
pub fn primary_key(entry: &Entry, errors: &Errors) -> PrimaryKey {
    let mut args = Args::new("`primary_key`", list(entry, errors), errors);
    let (columns, clauses) = columns(&mut args);
    let clauses = with_conflicts(&mut args, clauses);
    let key = PrimaryKey { name: args.string("name"), columns, clauses };
    args.finish();
    key
}

/// `unique(a, b)`, `unique(columns(a, b), ...)`; at a field `unique`, `unique(...)`.
pub fn unique(entry: &Entry, field: Option<&Ident>, errors: &Errors) -> Unique {
    let items = match field {
        Some(_) => optional_list(entry, errors),
        None => list(entry, errors),
    };
    let mut args = Args::new("`unique`", items, errors);
    let (columns, clauses) = match field {
        Some(field) => (vec![field.clone()], KeyClauses::default()),
        None => columns(&mut args),
    };
    let unique = Unique {
        columns,
        name: args.string("name"),
        nulls_not_distinct: args.flag("nulls_not_distinct").is_some(),
        deferrable: deferrable(&mut args),
        clauses: with_conflicts(&mut args, clauses),
        span: entry.path.span(),
    };
    args.finish();
    unique
}

/// `check = "..."`, `check(expr = "...", name = "...")`, `check(postgres = "...", sqlite = "...", name = "...")`.
pub fn check(entry: &Entry, field: Option<&Ident>, errors: &Errors) -> Option<Check> {
    let (name, expression) = match &entry.value {
        Value::List(items) => {
            let mut args = Args::new("`check`", items.clone(), errors);
            let name = args.string("name");
            let expression = match args.take("expr") {
                Some(expression) => {
                    args.finish();
                    sql(&expression, errors)
                }
                None => sql_per_backend(&args.rest(), errors),
            };
            (name, expression)
        }
        Value::None | Value::Literal(_) | Value::Type(_) => (None, sql(entry, errors)),
    };
    Some(Check { name, column: field.cloned(), expression: expression?, span: entry.path.span() })
}

/// `foreign_key(columns(a, b), references(t::a, t::b), ...)`.
pub fn foreign_key(entry: &Entry, errors: &Errors) -> Option<ForeignKey> {
    let mut args = Args::new("`foreign_key`", list(entry, errors), errors);
    let columns = words(args.list("columns").unwrap_or_default(), errors);
    let targets = args.list("references").unwrap_or_default();
    let targets =
        targets.into_iter().filter_map(|item| column_path(item, errors)).collect::<Vec<_>>();
    if columns.is_empty() || columns.len() != targets.len() {
        errors.on(
            &entry.path,
            "a foreign key refers to as many columns as it has: `foreign_key(columns(a, b), references(t::a, t::b))`",
        );
    }
    let key = actions(&mut args, entry, columns, Target::Columns(targets));
    args.finish();
    Some(key).filter(|key| !key.columns.is_empty())
}

/// `references = table::column`, `references = "table.column"`, `references(table::column, ...)`.
pub fn references(entry: &Entry, field: &Ident, errors: &Errors) -> Option<ForeignKey> {
    let (target, options) = match &entry.value {
        Value::Type(ty) => (path_of(ty).cloned().map(Item::path), Vec::new()),
        Value::Literal(text) => (Some(Item::Literal(text.clone())), Vec::new()),
        Value::List(items) => (items.first().cloned(), items.iter().skip(1).cloned().collect()),
        Value::None => (None, Vec::new()),
    };
    let Some(target) = target else {
        errors.at(
            entry.value_span(),
            "write `references = table::column`, or `references(table::column, on_delete = cascade)`",
        );
        return None;
    };
    let mut args = Args::new("`references`", options, errors);
    let key = actions(&mut args, entry, vec![field.clone()], target_of(target, errors)?);
    args.finish();
    Some(key)
}

fn actions(args: &mut Args<'_>, entry: &Entry, columns: Vec<Ident>, target: Target) -> ForeignKey {
    ForeignKey {
        name: args.string("name"),
        columns,
        target,
        on_delete: args.choice("on_delete", ACTIONS).unwrap_or("NoAction"),
        on_update: args.choice("on_update", ACTIONS).unwrap_or("NoAction"),
        deferrable: deferrable(args),
        joinable: args.boolean("joinable").map(|joinable| (joinable.value, joinable.span)),
        span: entry.path.span(),
    }
}

fn deferrable(args: &mut Args<'_>) -> &'static str {
    args.choice("deferrable", DEFERRABLE).unwrap_or("NotDeferrable")
}

fn target_of(item: Item, errors: &Errors) -> Option<Target> {
    let Item::Literal(Lit::Str(text)) = &item else {
        return column_path(item, errors).map(|path| Target::Columns(vec![path]));
    };
    let value = text.value();
    let parts = value.split('.').map(str::to_owned).collect::<Vec<_>>();
    match <[String; 2]>::try_from(parts.clone()) {
        Ok([table, column]) => Some(Target::Named { schema: None, table, column }),
        Err(_) => <[String; 3]>::try_from(parts)
            .map(|[schema, table, column]| Target::Named { schema: Some(schema), table, column })
            .map_err(|_| errors.on(text, "write `\"table.column\"` or `\"schema.table.column\"`"))
            .ok(),
    }
}

/// A path to a column of Diesel's, of two segments at least.
pub fn column_path(item: Item, errors: &Errors) -> Option<Path> {
    match item {
        Item::Entry(Entry { path, value: Value::None }) if path.segments.len() > 1 => Some(path),
        Item::Entry(_) | Item::Literal(_) => {
            errors.on(item, "write the path of a column: `table::column`");
            None
        }
    }
}

/// What stands in the brackets behind a key that needs them.
pub fn list(entry: &Entry, errors: &Errors) -> Vec<Item> {
    match &entry.value {
        Value::List(items) if !items.is_empty() => items.clone(),
        Value::List(_) | Value::None | Value::Literal(_) | Value::Type(_) => {
            let key = entry.key().unwrap_or_default();
            errors.at(entry.value_span(), format_args!("name the columns: `{key}(a, b)`"));
            Vec::new()
        }
    }
}

/// What stands in the brackets behind a key that may have some.
pub fn optional_list(entry: &Entry, errors: &Errors) -> Vec<Item> {
    match &entry.value {
        Value::None => Vec::new(),
        Value::List(items) => items.clone(),
        Value::Literal(_) | Value::Type(_) => {
            let key = entry.key().unwrap_or_default();
            errors.at(entry.value_span(), format_args!("write `{key}` or `{key}(...)`"));
            Vec::new()
        }
    }
}

fn with_conflicts(args: &mut Args<'_>, clauses: KeyClauses) -> KeyClauses {
    KeyClauses { on_conflict: args.choice("on_conflict", CONFLICTS), ..clauses }
}

/// The columns of `(a, b)`, or of `(columns(a, desc(b), collate("NOCASE", c)), ...)`.
fn columns(args: &mut Args<'_>) -> (Vec<Ident>, KeyClauses) {
    let mut clauses = KeyClauses::default();
    let items = index::columns_or_all(args).into_iter();
    let columns = items.filter_map(|item| column(item, &mut clauses, args.errors())).collect();
    (columns, clauses)
}

fn column(item: Item, clauses: &mut KeyClauses, errors: &Errors) -> Option<Ident> {
    let inner = match &item {
        Item::Entry(Entry { path, value: Value::List(inner) }) => Some((path, inner.as_slice())),
        Item::Entry(_) | Item::Literal(_) => None,
    };
    match inner {
        Some((word, [inner])) if word.is_ident("desc") => {
            let column = column(inner.clone(), clauses, errors)?;
            clauses.descending.push(column.clone());
            Some(column)
        }
        Some((word, [Item::Literal(Lit::Str(collation)), inner])) if word.is_ident("collate") => {
            let column = column(inner.clone(), clauses, errors)?;
            clauses.collations.push((column.clone(), collation.clone()));
            Some(column)
        }
        Some(_) | None => words(vec![item], errors).pop(),
    }
}

/// Fields, by name.
pub fn words(items: Vec<Item>, errors: &Errors) -> Vec<Ident> {
    let word = |item: Item| match &item {
        Item::Entry(Entry { path, value: Value::None }) if path.get_ident().is_some() => {
            path.get_ident().cloned()
        }
        Item::Entry(_) | Item::Literal(_) => {
            errors.on(
                item,
                "this is no column; beside options, write the columns as `columns(a, b)`",
            );
            None
        }
    };
    items.into_iter().filter_map(word).collect()
}
