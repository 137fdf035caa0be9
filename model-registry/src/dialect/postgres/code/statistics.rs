//! `CREATE STATISTICS`.

use super::reader::{Faulty, Reader};
use super::statement::Statement;
use crate::dialect::postgres::expression::token::Token;
use crate::dialect::postgres::names::{qualified, quote};
use crate::schema::{Code, Object};

/// Kinds in the order in which the server prints them. All of them are the default.
const KINDS: [&str; 3] = ["ndistinct", "dependencies", "mcv"];

/// Reads on after `CREATE STATISTICS`.
pub(super) fn read(reader: &mut Reader<'_>) -> Faulty<Code> {
    reader.eat_words(&["if", "not", "exists"]);
    let name = reader.home()?;
    let mut statement = Statement::new("CREATE STATISTICS");
    statement.qualified(&name);
    let mut kinds = Vec::new();
    if reader.eat("(") {
        kinds = reader.name_list()?;
        reader.expect(")")?;
    }
    reader.expect_word("on")?;
    let items = items(reader)?;
    // Statistics of one expression alone have no kind.
    if KINDS.iter().any(|kind| !kinds.iter().any(|own| own == kind)) && !kinds.is_empty() {
        let kinds: Vec<_> =
            KINDS.into_iter().filter(|kind| kinds.iter().any(|own| own == kind)).collect();
        statement.push(&format!(" ({})", kinds.join(", ")));
    }
    statement.push(" ON ");
    for (position, item) in items.iter().enumerate() {
        statement.push(if position == 0 { "" } else { ", " });
        match item {
            Item::Column(column) => statement.push(&quote(column)),
            Item::Expression(expression) => statement.bracketed("", expression),
        }
    }
    reader.expect_word("from")?;
    let table = reader.relation()?;
    statement.push(&format!(" FROM {}", qualified(&table)));
    Ok(statement.of(Object::Statistics { name }))
}

enum Item {
    Column(String),
    Expression(crate::schema::Expr),
}

/// Columns before expressions, as the catalog has them, and by their names, since their order says nothing.
fn items(reader: &mut Reader<'_>) -> Faulty<Vec<Item>> {
    let mut items = Vec::new();
    loop {
        let is_column = matches!(reader.peek(), Some(Token::Word(_) | Token::Quoted(_)));
        items.push(match (reader.at_symbol("("), is_column) {
            (true, _) => Item::Expression(reader.bracketed()?),
            (false, true) if !reader.nth_is_symbol(1, "(") => Item::Column(reader.name()?),
            (false, _) => Item::Expression(reader.expression_until(&["from"], None)?),
        });
        if !reader.eat(",") {
            break;
        }
    }
    items.sort_by_key(|item| match item {
        Item::Column(column) => (false, column.clone()),
        Item::Expression(_) => (true, String::new()),
    });
    Ok(items)
}
