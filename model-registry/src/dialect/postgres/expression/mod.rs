//! Expressions in a normal form: one for all texts that PostgreSQL would store as the same tree, as far as that can
//! be told from the text.
//!
//! The normal form is no SQL; it is only compared. Both what a person writes and what `pg_get_expr` prints are
//! turned into it, so nothing depends on a server's version or search path.

mod cast;
mod json;
mod literal;
mod parse;
mod primary;
mod time;
pub(super) mod token;
mod tree;

use squawk_syntax::SourceFile;

use self::token::Token;
use self::tree::Node;
use crate::dialect::{DialectError, DialectName};
use crate::schema::{DataType, Expr};

/// A text of more tokens than this keeps them as they are.
const MOST_TOKENS: usize = 4000;

/// An expression with its normal form. `expected` is the type of the column whose default it is.
pub(crate) fn expression(sql: &str, expected: Option<&DataType>) -> Result<Expr, DialectError> {
    let sql = sql.trim();
    let error = |reason| DialectError::Expression {
        sql: sql.to_owned(),
        dialect: DialectName::Postgres,
        reason,
    };
    let tokens = token::tokenize(sql).map_err(error)?;
    check_brackets(&tokens).map_err(error)?;
    let parsed = match tokens.len() <= MOST_TOKENS {
        true => parse::parse(&tokens).ok(),
        false => None,
    };
    let normal = match parsed {
        Some(node) => {
            let mut normal = String::with_capacity(sql.len() + 16);
            as_value_of(node, expected).write(&mut normal);
            normal
        }
        None => {
            check_grammar(sql, &tokens).map_err(error)?;
            token::write(without_brackets(&tokens))
        }
    };
    Ok(Expr::new(sql, normal))
}

/// A literal is read as a value of the column that it fills.
fn as_value_of(node: Node, expected: Option<&DataType>) -> Node {
    match (node, expected) {
        (Node::Text(text), Some(data_type)) => literal::read(&text, data_type),
        (node, _) => node,
    }
}

/// Brackets that match, and nothing that ends the expression.
fn check_brackets(tokens: &[Token]) -> Result<(), String> {
    let mut open = Vec::new();
    for token in tokens {
        match token {
            Token::Symbol("(") => open.push(")"),
            Token::Symbol("[") => open.push("]"),
            Token::Symbol(close @ (")" | "]")) if open.pop() != Some(*close) => {
                return Err(format!("`{close}` closes nothing"));
            }
            Token::Symbol(";") => return Err("a `;` ends it".to_owned()),
            _ => {}
        }
    }
    match (open.pop(), tokens.is_empty()) {
        (Some(close), _) => Err(format!("a `{close}` is missing")),
        (None, true) => Err("it is empty".to_owned()),
        (None, false) => Ok(()),
    }
}

/// Whether the full grammar knows what ours does not.
fn check_grammar(sql: &str, tokens: &[Token]) -> Result<(), String> {
    if tokens.len() > MOST_TOKENS || depth(tokens) > 50 {
        return Err("it is too deeply nested, or too long".to_owned());
    }
    match SourceFile::parse(&format!("SELECT ({sql}\n)")).errors().first() {
        Some(error) => Err(error.message().to_owned()),
        None => Ok(()),
    }
}

/// The tokens without brackets around all of them.
fn without_brackets(tokens: &[Token]) -> &[Token] {
    match tokens {
        [Token::Symbol("("), inside @ .., Token::Symbol(")")] if check_brackets(inside).is_ok() => {
            without_brackets(inside)
        }
        tokens => tokens,
    }
}

fn depth(tokens: &[Token]) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    for token in tokens {
        match token {
            Token::Symbol("(" | "[") => open += 1,
            Token::Symbol(")" | "]") => open = open.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(open);
    }
    deepest
}
