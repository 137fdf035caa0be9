//! Options in brackets: `(name = value, flag)`.

use std::collections::BTreeMap;

use super::reader::{Faulty, Reader};
use crate::dialect::postgres::expression::token::Token;

/// Options by name, each with its value as text; one without a value is `true`.
pub(super) fn read(reader: &mut Reader<'_>) -> Faulty<BTreeMap<String, String>> {
    let mut options = BTreeMap::new();
    reader.expect("(")?;
    while !reader.eat(")") {
        if !options.is_empty() {
            reader.expect(",")?;
        }
        let name = reader.name()?;
        let value = match reader.eat_equals() {
            true => value(reader)?,
            false => "true".to_owned(),
        };
        options.insert(name, value);
    }
    Ok(options)
}

/// A literal says what it holds; anything else is kept as it is written.
fn value(reader: &mut Reader<'_>) -> Faulty<String> {
    if let Some(Token::Text(text)) = reader.peek().cloned() {
        reader.next();
        return Ok(text);
    }
    let text = reader.text_until(|token| *token == Token::Symbol(",")).to_owned();
    match text.is_empty() {
        true => Err("the value of an option is missing".to_owned()),
        false => Ok(text),
    }
}
