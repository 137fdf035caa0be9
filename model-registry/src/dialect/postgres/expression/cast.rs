//! Which casts say something.
//!
//! PostgreSQL writes every conversion that it made by itself as a cast when it prints an expression. Those that it
//! makes between texts and between numbers are left out on both sides, and those on literals are read.

use super::literal;
use super::tree::Node;
use crate::schema::{DataType, TypeName};

/// The node as a value of the type.
pub(super) fn cast(node: Node, data_type: &DataType) -> Node {
    match node {
        Node::Keyword(keyword) if keyword == "NULL" => Node::Keyword(keyword),
        Node::Text(text) if names_this_moment(&text) && is_textual(data_type) => {
            keep(Node::Text(text), data_type)
        }
        Node::Text(text) => {
            let value = literal::read(&text, data_type);
            if data_type.modifiers.is_empty() { value } else { keep(value, data_type) }
        }
        Node::Array(items) if data_type.array => {
            let item_type = DataType { array: false, ..data_type.clone() };
            Node::Array(items.into_iter().map(|item| cast(item, &item_type)).collect())
        }
        Node::Number(number) if holds_number(data_type, &number) => Node::Number(number),
        Node::Keyword(keyword) if *data_type == DataType::builtin("boolean") => {
            Node::Keyword(keyword)
        }
        Node::Bits(bits) if is_builtin(data_type, &["bit", "bit varying"]) => Node::Bits(bits),
        node if is_coercion(data_type) => node,
        node => keep(node, data_type),
    }
}

/// The node without a cast to a wider integer that only fits it to its neighbours.
pub(super) fn without_promotion(node: Node) -> Node {
    match node {
        Node::Cast(operand, data_type) if is_builtin(&data_type, &["integer", "bigint"]) => {
            *operand
        }
        node => node,
    }
}

fn keep(node: Node, data_type: &DataType) -> Node {
    Node::Cast(Box::new(node), data_type.clone())
}

/// A literal that means another value at every moment is text only as long as it is called text.
fn names_this_moment(text: &str) -> bool {
    matches!(text.trim(), "now" | "today" | "tomorrow" | "yesterday")
}

fn is_builtin(data_type: &DataType, names: &[&str]) -> bool {
    match &data_type.name {
        TypeName::Builtin(name) => {
            names.contains(&name.as_str()) && data_type.modifiers.is_empty() && !data_type.array
        }
        TypeName::Named(_) => false,
    }
}

fn is_textual(data_type: &DataType) -> bool {
    is_builtin(data_type, &["text", "character varying", "bpchar"])
}

fn holds_number(data_type: &DataType, number: &str) -> bool {
    let is_whole = number.chars().all(|letter| letter == '-' || letter.is_ascii_digit());
    is_builtin(data_type, &["numeric", "real", "double precision"])
        || is_whole && is_builtin(data_type, &["smallint", "integer", "bigint"])
}

/// Whether PostgreSQL casts to the type by itself where two operands differ. A cast to an integer type is not among
/// them: it rounds, and is one that somebody wrote.
fn is_coercion(data_type: &DataType) -> bool {
    let item = DataType { array: false, ..data_type.clone() };
    is_textual(&item) || is_builtin(data_type, &["numeric", "double precision"])
}
