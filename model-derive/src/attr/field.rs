//! `#[column(...)]` of a field: the column, and the keys that stand at it.

use proc_macro2::Span;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Field, Ident, LitInt, LitStr};

use super::{attribute_items, index, key};
use crate::args::{Args, choice, sql};
use crate::ast::{Column, Fill, Model, Name, Wanted};
use crate::errors::Errors;
use crate::meta::Value;
use crate::nominal::{Nominal, option_of};
use crate::source;

/// The words for `identity`, and their variants of `Numbering`.
const IDENTITY: &[(&str, &str)] = &[("always", "IdentityAlways"), ("by_default", "Identity")];

/// Adds a field's column to the model, with its keys.
pub fn read(field: &Field, model: &mut Model, errors: &Errors) {
    let Some(ident) = &field.ident else { return };
    for attr in field.attrs.iter().filter(|attr| attr.path().is_ident("model")) {
        errors.on(attr.path(), "`#[model]` belongs on the struct; on a field write `#[column]`");
    }
    let items = attribute_items(&field.attrs, "column", errors);
    let mut args = Args::new("`#[column]`", items, errors);
    read_keys(&mut args, ident, model);
    let name = args.string("name");
    let name = Name {
        span: name.as_ref().map_or_else(|| ident.span(), LitStr::span),
        name: name.map_or_else(|| ident.unraw().to_string(), |name| name.value()),
    };
    let wanted = wanted(&mut args);
    let explicit = args.path("diesel_type").map(|ty| Nominal::explicit(&ty, &field.ty));
    let trusted = explicit.is_some() && matches!(wanted, Wanted::Sql(_));
    let nominal = explicit.or_else(|| errors.ok(Nominal::of(&field.ty)));
    let comment = args.string("comment").map(|comment| comment.value());
    let column = Column {
        field: ident.clone(),
        name,
        ty: field.ty.clone(),
        nominal: nominal.unwrap_or_else(Nominal::stand_in),
        trusted,
        wanted,
        renamed_from: args.string("renamed_from"),
        comment: comment.or_else(|| source::doc_comment(&field.attrs)),
        fill: fill(&mut args, field),
        collation: args.sql("collation"),
    };
    model.columns.push(column);
    args.finish();
}

fn read_keys(args: &mut Args<'_>, field: &Ident, model: &mut Model) {
    let errors = args.errors();
    if args.flag("primary_key").is_some() {
        model.primary_key.columns.push(field.clone());
    }
    if let Some(entry) = args.take("unique") {
        model.uniques.push(key::unique(&entry, Some(field), errors));
    }
    if let Some(entry) = args.take("index") {
        model.indexes.push(index::of_field(&entry, field, errors));
    }
    let checks = args.take_all("check");
    model.checks.extend(checks.iter().filter_map(|entry| key::check(entry, Some(field), errors)));
    if let Some(entry) = args.take("references") {
        model.foreign_keys.extend(key::references(&entry, field, errors));
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
