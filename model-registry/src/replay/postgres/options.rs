//! Lists of options, `(fillfactor = 70)`, as the catalog stores them.

use std::collections::BTreeMap;

use squawk_syntax::ast::{self, AstNode};

use super::fault::{Outcome, missing};
use super::names::simple;

/// Options by name. One of the table behind a table has `toast.` before its name.
pub(super) type Options = BTreeMap<String, String>;

/// What a list says. An option without a value is `true` (`defGetString` in `src/backend/commands/define.c`).
pub(super) fn options(list: Option<ast::AttributeList>) -> Outcome<Options> {
    let options = list.iter().flat_map(|list| list.attribute_options());
    options.map(|option| Ok((name(&option)?, value(option.attribute_value())))).collect()
}

/// `WITH (...)`.
pub(super) fn with(params: Option<ast::WithParams>) -> Outcome<Options> {
    options(params.and_then(|params| params.attribute_list()))
}

fn name(option: &ast::AttributeOption) -> Outcome<String> {
    let own = simple(option.name())?;
    match option.namespace() {
        Some(namespace) => Ok(format!("{}.{own}", simple(Some(namespace))?)),
        None => Ok(own),
    }
}

fn value(value: Option<ast::AttributeValue>) -> String {
    let Some(value) = value else { return "true".to_owned() };
    let written: String = value.syntax().text().to_string().split_whitespace().collect();
    let literal = value.syntax().children().find_map(ast::Literal::cast);
    match literal.filter(|_| written.ends_with(['\'', '$'])).and_then(|own| own.string_value()) {
        Some(text) => text,
        None => written.to_ascii_lowercase(),
    }
}

/// Sets options, as `SET (...)` does.
pub(super) fn set(own: &mut Options, list: Option<ast::AttributeList>) -> Outcome {
    own.extend(options(list)?);
    Ok(())
}

/// Takes options away, as `RESET (...)` does.
pub(super) fn reset(own: &mut Options, list: Option<ast::AttributeList>) -> Outcome {
    for option in list.iter().flat_map(|list| list.attribute_options()) {
        own.remove(&name(&option)?);
    }
    Ok(())
}

/// A whole number that is written, with its sign.
pub(super) fn number(expression: Option<ast::Expr>) -> Outcome<i64> {
    let expression = expression.ok_or_else(|| missing("a number"))?;
    let digits: String = expression.syntax().text().to_string().split_whitespace().collect();
    digits.replace('_', "").parse().map_err(|_| missing("a whole number"))
}

/// The tablespace of what is in none of its own.
const DEFAULT_TABLESPACE: &str = "pg_default";

/// A tablespace by its name, where it is not the default one.
pub(super) fn tablespace(name: Option<ast::TablespaceRef>) -> Outcome<Option<String>> {
    let name = name.map(|name| simple(Some(name))).transpose()?;
    Ok(name.filter(|name| name != DEFAULT_TABLESPACE))
}
