//! `#[column(...)]` of a field: the column, and the keys that stand at it.

use proc_macro2::Span;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Field, Ident, LitInt, LitStr};

use super::{Kind, attribute_items, index, key};
use crate::args::{Args, choice, sql};
use crate::ast::{Column, Fill, Model, Name, Relation, View, Wanted};
use crate::errors::Errors;
use crate::meta::{Item, Value};
use crate::nominal::{Nominal, option_of, path_of};
use crate::source;

/// The words for `identity`, and their variants of `Numbering`.
const IDENTITY: &[(&str, &str)] = &[("always", "IdentityAlways"), ("by_default", "Identity")];

/// What a column of a table says, and that of a view does not: it is what the query yields.
const OF_TABLES: [&str; 10] = [
    "serial",
    "identity",
    "default",
    "generated",
    "stored",
    "collation",
    "on_null",
    "check",
    "references",
    "renamed_from",
];

/// Adds a field's column to the model, with its keys.
pub fn of_model(field: &Field, model: &mut Model, errors: &Errors) {
    let Some(ident) = &field.ident else { return };
    reject_misplaced(field, Kind::Model, errors);
    let items = attribute_items(&field.attrs, "column", errors);
    let mut args = Args::new("`#[column]`", items, errors);
    read_keys(&mut args, ident, model);
    let plain = column(&mut args, field, ident);
    let column = Column {
        renamed_from: args.string("renamed_from"),
        fill: fill(&mut args, field),
        collation: args.sql("collation"),
        on_null: on_null(&mut args, field),
        ..plain
    };
    model.relation.columns.push(column);
    args.finish();
}

/// Adds a field's column to the view, with its indexes.
pub fn of_view(field: &Field, view: &mut View, errors: &Errors) {
    let Some(ident) = &field.ident else { return };
    reject_misplaced(field, Kind::View, errors);
    let items = attribute_items(&field.attrs, "column", errors);
    let mut args = Args::new("`#[column]`", items, errors);
    for key in OF_TABLES {
        for entry in args.take_all(key) {
            let message =
                format!("`{key}` is for tables; a column of a view is what its query yields");
            errors.on(entry.path, message);
        }
    }
    read_indexes(&mut args, ident, &mut view.relation);
    if let Some(entry) = args.take("unique") {
        view.relation.indexes.push(index::unique_of_field(&entry, ident, errors));
    }
    if let Some(ty) = args.path("joins") {
        let path = path_of(&ty).cloned().map(Item::path);
        let path = path.and_then(|path| key::column_path(path, errors));
        view.joins.extend(path.map(|path| (ident.clone(), path)));
    }
    let column = column(&mut args, field, ident);
    view.relation.columns.push(column);
    args.finish();
}

fn reject_misplaced(field: &Field, kind: Kind, errors: &Errors) {
    let own = kind.words().0;
    for attr in field.attrs.iter().filter(|attr| attr.path().is_ident(own)) {
        let message = format!("`#[{own}]` belongs on the struct; on a field write `#[column]`");
        errors.on(attr.path(), message);
    }
}

/// The column with its name, its type and its comment.
fn column(args: &mut Args<'_>, field: &Field, ident: &Ident) -> Column {
    let name = args.string("name");
    let name = Name {
        span: name.as_ref().map_or_else(|| ident.span(), LitStr::span),
        name: name.map_or_else(|| ident.unraw().to_string(), |name| name.value()),
    };
    let wanted = wanted(args);
    let explicit = args.path("diesel_type").map(|ty| Nominal::explicit(&ty, &field.ty));
    let trusted = explicit.is_some() && matches!(wanted, Wanted::Sql(_));
    let nominal = explicit.or_else(|| args.errors().ok(Nominal::of(&field.ty)));
    let comment = args.string("comment").map(|comment| comment.value());
    Column {
        field: ident.clone(),
        name,
        ty: field.ty.clone(),
        nominal: nominal.unwrap_or_else(Nominal::stand_in),
        trusted,
        wanted,
        renamed_from: None,
        comment: comment.or_else(|| source::doc_comment(&field.attrs)),
        fill: None,
        collation: None,
        on_null: None,
    }
}

fn read_keys(args: &mut Args<'_>, field: &Ident, model: &mut Model) {
    let errors = args.errors();
    if let Some(entry) = args.take("unique") {
        model.uniques.push(key::unique(&entry, Some(field), errors));
    }
    read_indexes(args, field, &mut model.relation);
    let checks = args.take_all("check");
    model.checks.extend(checks.iter().filter_map(|entry| key::check(entry, Some(field), errors)));
    if let Some(entry) = args.take("references") {
        model.foreign_keys.extend(key::references(&entry, field, errors));
    }
}

fn read_indexes(args: &mut Args<'_>, field: &Ident, relation: &mut Relation) {
    if args.flag("primary_key").is_some() {
        relation.primary_key.columns.push(field.clone());
    }
    if let Some(entry) = args.take("index") {
        relation.indexes.push(index::of_field(&entry, field, args.errors()));
    }
}

/// What is asked of the database; only one of the keys that say it may be there.
fn wanted(args: &mut Args<'_>) -> Wanted {
    let sql_type = args
        .take("sql_type")
        .and_then(|entry| Some((entry.path.span(), Wanted::Sql(sql(&entry, args.errors())?))));
    let max_length = args.integer("max_length").map(|n| (n.span(), Wanted::Varchar(Some(n))));
    let varchar = args.flag("varchar").map(|span| (span, Wanted::Varchar(None)));
    let length = args.integer("length").map(|n| (n.span(), Wanted::Char(n)));
    let said = [sql_type, varchar, max_length, length, numeric(args)];
    let mut said = said.into_iter().flatten();
    let first = said.next();
    if let Some((span, _)) = said.next() {
        args.errors().at(
            span,
            "one thing says the type; keep one of `sql_type`, `varchar`, `max_length`, `length`, `precision`",
        );
    }
    first.map_or(Wanted::Rust, |(_, wanted)| wanted)
}

fn numeric(args: &mut Args<'_>) -> Option<(Span, Wanted)> {
    let (precision, scale) = (args.integer("precision"), args.integer("scale"));
    for number in precision.iter().chain(&scale) {
        if number.base10_parse::<u16>().is_err() {
            args.errors().on(number, "precision and scale are at most 1000");
        }
    }
    if let (None, Some(scale)) = (&precision, &scale) {
        args.errors().on(scale, "a scale needs a precision: `precision = 10, scale = 2`");
    }
    let precision = precision?;
    let scale = scale.unwrap_or_else(|| LitInt::new("0", precision.span()));
    Some((precision.span(), Wanted::Numeric(precision, scale)))
}

/// What fills the column; only one of the keys that say it may be there.
fn fill(args: &mut Args<'_>, field: &Field) -> Option<Fill> {
    let said = [serial(args), identity(args), default(args), generated(args)];
    let mut said = said.into_iter().flatten();
    let (span, fill) = said.next()?;
    if let Some((span, _)) = said.next() {
        args.errors().at(
            span,
            "one thing fills a column; keep one of `serial`, `identity`, `default`, `generated`",
        );
    }
    if let (Fill::Numbering(_), Some(inner)) = (&fill, option_of(&field.ty)) {
        let inner = inner.to_token_stream();
        let message =
            format!("a column that numbers itself is never null; make the field `{inner}`");
        args.errors().at(span, message);
    }
    Some(fill)
}

/// What SQLite does with a null.
fn on_null(args: &mut Args<'_>, field: &Field) -> Option<&'static str> {
    let entry = args.take("on_null")?;
    if option_of(&field.ty).is_some() {
        args.errors().on(&entry.path, "the column takes every null; leave `on_null` out");
    }
    choice(&entry, key::CONFLICTS, args.errors())
}

fn serial(args: &mut Args<'_>) -> Option<(Span, Fill)> {
    args.flag("serial").map(|span| (span, Fill::Numbering("Serial")))
}

/// `identity`, `identity = "always"`.
fn identity(args: &mut Args<'_>) -> Option<(Span, Fill)> {
    let entry = args.take("identity")?;
    let variant = match &entry.value {
        Value::None => "Identity",
        Value::Literal(_) | Value::Type(_) | Value::List(_) => {
            choice(&entry, IDENTITY, args.errors())?
        }
    };
    Some((entry.path.span(), Fill::Numbering(variant)))
}

fn default(args: &mut Args<'_>) -> Option<(Span, Fill)> {
    let entry = args.take("default")?;
    Some((entry.path.span(), Fill::Default(sql(&entry, args.errors())?)))
}

/// `generated = "..."`, with `stored` or without.
fn generated(args: &mut Args<'_>) -> Option<(Span, Fill)> {
    let stored = args.flag("stored");
    let generated = args.take("generated");
    if let (Some(stored), None) = (stored, &generated) {
        args.errors().at(stored, "`stored` goes with `generated = \"<SQL>\"`");
    }
    let entry = generated?;
    let expression = sql(&entry, args.errors())?;
    Some((entry.path.span(), Fill::Generated(expression, stored.is_some())))
}
