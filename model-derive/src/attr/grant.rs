//! `grant(...)` of a view.

use syn::{Lit, LitStr};

use crate::args::Args;
use crate::ast::Grant;
use crate::errors::Errors;
use crate::meta::{Entry, Item, Value};

/// The words for privileges, and what they are in SQL (PostgreSQL's manual, section 5.7).
const PRIVILEGES: [(&str, &str); 7] = [
    ("select", "SELECT"),
    ("insert", "INSERT"),
    ("update", "UPDATE"),
    ("delete", "DELETE"),
    ("truncate", "TRUNCATE"),
    ("references", "REFERENCES"),
    ("trigger", "TRIGGER"),
];

/// `grant(select, to = "reader")`, `grant(select, update, to("reader", "writer"), grant_option)`.
pub fn read(entry: &Entry, errors: &Errors) -> Option<Grant> {
    let items = match &entry.value {
        Value::List(items) => items.clone(),
        Value::None | Value::Literal(_) | Value::Type(_) => Vec::new(),
    };
    let mut args = Args::new("`grant`", items, errors);
    let given = |(word, sql): (&'static str, _)| args.flag(word).map(|_| sql);
    let privileges = PRIVILEGES.into_iter().filter_map(given).collect::<Vec<_>>();
    let to = args.take("to");
    let is_incomplete = to.is_none() || privileges.is_empty();
    let grant = Grant {
        privileges,
        to: to.map(|to| roles(&to, errors)).unwrap_or_default(),
        grantable: args.flag("grant_option").is_some(),
        span: entry.path.get_ident()?.span(),
    };
    if is_incomplete && !args.has_rest() {
        let words = PRIVILEGES.map(|(word, _)| format!("`{word}`")).join(", ");
        errors.on(
            &entry.path,
            format_args!(
                "write what may be done and who may: `grant(select, to = \"reader\")`, with one or several of {words}"
            ),
        );
    }
    args.finish();
    Some(grant)
}

/// `= "reader"`, `("reader", "writer")`.
fn roles(entry: &Entry, errors: &Errors) -> Vec<LitStr> {
    let role = |item: &Item| match item {
        Item::Literal(Lit::Str(role)) => Some(role.clone()),
        Item::Literal(_) | Item::Entry(_) => {
            errors.on(item, "a role is a text: `to(\"reader\", \"writer\")`");
            None
        }
    };
    match &entry.value {
        Value::Literal(Lit::Str(role)) => vec![role.clone()],
        Value::List(items) => items.iter().filter_map(role).collect(),
        Value::None | Value::Literal(_) | Value::Type(_) => Vec::new(),
    }
}
