//! `#[view(...)]` of a struct.

use syn::spanned::Spanned;
use syn::{DeriveInput, Lit};

use super::{
    Kind, attribute_items, field, grant, index, named_fields, query, read_primary_key, relation,
};
use crate::args::Args;
use crate::ast::{Relation, Text, View};
use crate::errors::Errors;
use crate::meta::{Item, Value};

/// The words for `check_option`.
const CHECK_OPTIONS: &[(&str, &str)] = &[("local", "local"), ("cascaded", "cascaded")];

/// The view that a struct is, as far as it can be read. `None` where it is no struct with named fields.
pub fn view(input: &DeriveInput, errors: &Errors) -> Option<View> {
    let fields = named_fields(input, Kind::View, errors)?;
    let mut args = Args::new("`#[view]`", attribute_items(&input.attrs, "view", errors), errors);
    let relation = relation(input, &mut args, Kind::View);
    let schema = args.sql("schema");
    let mut view = View {
        // Diesel's table is one for all backends.
        relation: Relation { schema: schema.as_ref().and_then(Text::common).cloned(), ..relation },
        schema,
        query: query::read(&mut args),
        materialized: args.flag("materialized"),
        with_data: true,
        options: Vec::new(),
        tablespace: None,
        access_method: None,
        grants: Vec::new(),
        joins: Vec::new(),
        fresh: None,
    };
    fields.for_each(|field| field::of_view(field, &mut view, errors));
    read_primary_key(&mut args, &mut view.relation, Kind::View);
    let uniques = args.take_all("unique");
    let uniques = uniques.iter().map(|entry| index::unique_of_view(entry, errors));
    let indexes = args.take_all("index");
    let indexes = indexes.iter().map(|entry| index::of_table(entry, errors));
    view.relation.indexes.extend(uniques.chain(indexes));
    let grants = args.take_all("grant");
    view.grants.extend(grants.iter().filter_map(|entry| grant::read(entry, errors)));
    read_stored(&mut args, &mut view);
    read_plain(&mut args, &mut view);
    args.finish();
    Some(view)
}

/// What only a view with stored rows can say.
fn read_stored(args: &mut Args<'_>, view: &mut View) {
    let errors = args.errors();
    let is_stored = view.materialized.is_some();
    for index in view.relation.indexes.iter().filter(|_| !is_stored) {
        errors.at(index.span, only("an index", "materialized"));
    }
    for key in ["with_data", "storage", "tablespace", "access_method", "fresh"] {
        let given = if is_stored { Vec::new() } else { args.take_all(key) };
        for entry in given {
            errors.on(entry.path, only(&format!("`{key}`"), "materialized"));
        }
    }
    view.with_data = args.boolean("with_data").is_none_or(|with_data| with_data.value);
    view.tablespace = args.string("tablespace");
    view.access_method = args.string("access_method");
    view.fresh = args.sql("fresh");
    for item in args.list("storage").unwrap_or_default() {
        match parameter(&item) {
            Some(parameter) => view.options.push(parameter),
            None => errors.on(item, "write `<parameter> = <value>`, as in `fillfactor = 70`"),
        }
    }
}

/// What only a view without rows of its own can say.
fn read_plain(args: &mut Args<'_>, view: &mut View) {
    let errors = args.errors();
    let flags = ["security_barrier", "security_invoker"].map(|key| (key, args.flag(key)));
    let check = args.take("check_option");
    let check_span = check.as_ref().map(|entry| entry.path.span());
    let given = flags.into_iter().chain([("check_option", check_span)]);
    for (key, span) in given.filter(|_| view.materialized.is_some()) {
        if let Some(span) = span {
            errors.at(span, format_args!("`{key}` is for a view that is not `materialized`"));
        }
    }
    let set = flags.into_iter().filter(|(_, span)| span.is_some());
    view.options.extend(set.map(|(key, _)| (key.to_owned(), "true".to_owned())));
    let level = check.and_then(|entry| crate::args::choice(&entry, CHECK_OPTIONS, errors));
    view.options.extend(level.map(|level| ("check_option".to_owned(), level.to_owned())));
}

fn only(what: &str, word: &str) -> String {
    format!("{what} needs stored rows; add `{word}`, or remove it")
}

/// `fillfactor = 70`, `autovacuum_enabled = false`, `toast_tuple_target = "128"`.
fn parameter(item: &Item) -> Option<(String, String)> {
    let Item::Entry(entry) = item else { return None };
    let value = match &entry.value {
        Value::Literal(Lit::Str(text)) => text.value(),
        Value::Literal(Lit::Int(number)) => number.base10_digits().to_owned(),
        Value::Literal(Lit::Float(number)) => number.base10_digits().to_owned(),
        Value::Literal(Lit::Bool(value)) => value.value.to_string(),
        Value::Literal(_) | Value::None | Value::Type(_) | Value::List(_) => return None,
    };
    Some((entry.key()?, value))
}
