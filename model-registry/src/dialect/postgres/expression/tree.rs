//! An expression as PostgreSQL's analysis leaves it, and its normal form as text.

use crate::schema::{DataType, quote_if_needed};

/// An expression without what makes no difference: brackets, letter case, the choice between two spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// A column, without the name of its table.
    Column(String),
    /// A column of the old or the new row, in a trigger or a rule.
    OfRow(String, String),
    /// A word of the grammar that is a value: `TRUE`, `NULL`, `CURRENT_DATE`.
    Keyword(String),
    /// A number.
    Number(String),
    /// A string literal, whatever its type.
    Text(String),
    /// A bit string.
    Bits(String),
    /// A function with its arguments.
    Call(String, Vec<Node>),
    /// An argument by name: `days => 1`.
    Argument(String, Box<Node>),
    /// An operator before its operand.
    Prefix(String, Box<Node>),
    /// An operator between its operands.
    Infix(String, Box<Node>, Box<Node>),
    /// A test after its operand: `IS NULL`.
    Test(&'static str, Box<Node>),
    /// `AND`, of two or more.
    And(Vec<Node>),
    /// `OR`, of two or more.
    Or(Vec<Node>),
    /// `NOT`.
    Not(Box<Node>),
    /// `left operator ANY (array)`, `left operator ALL (array)`.
    Quantified(Box<Node>, String, &'static str, Box<Node>),
    /// A cast that says something.
    Cast(Box<Node>, DataType),
    /// `COLLATE`.
    Collate(Box<Node>, String),
    /// `ARRAY[...]`.
    Array(Vec<Node>),
    /// `ROW(...)`.
    Row(Vec<Node>),
    /// `base[index]`, `base[from:to]`.
    Subscript(Box<Node>, Vec<Option<Node>>),
    /// A field of a composite value.
    Field(Box<Node>, String),
    /// `CASE`: the operand, the pairs, the rest.
    Case(Option<Box<Node>>, Vec<(Node, Node)>, Box<Node>),
}

impl Node {
    /// `left AND right`. PostgreSQL makes one list of what is nested to the left, and only of that.
    pub(super) fn and(left: Self, right: Self) -> Self {
        match left {
            Self::And(mut operands) => {
                operands.push(right);
                Self::And(operands)
            }
            left => Self::And(vec![left, right]),
        }
    }

    /// `left OR right`, nested as [`Node::and`] is.
    pub(super) fn or(left: Self, right: Self) -> Self {
        match left {
            Self::Or(mut operands) => {
                operands.push(right);
                Self::Or(operands)
            }
            left => Self::Or(vec![left, right]),
        }
    }

    /// `left operator right`; equality of rows is that of their fields.
    pub(super) fn infix(operator: &str, left: Self, right: Self) -> Self {
        match (operator, left, right) {
            ("=" | "<>", Self::Row(left), Self::Row(right))
                if left.len() == right.len() && !left.is_empty() =>
            {
                let join = if operator == "=" { Self::and } else { Self::or };
                left.into_iter()
                    .zip(right)
                    .map(|(left, right)| Self::infix(operator, left, right))
                    .reduce(join)
                    .unwrap_or_else(|| Self::Row(Vec::new()))
            }
            (_, left, right) => Self::Infix(operator.to_owned(), Box::new(left), Box::new(right)),
        }
    }

    /// Whether a column is in it.
    pub(super) fn names_column(&self) -> bool {
        match self {
            Self::Column(_) | Self::OfRow(..) => true,
            Self::Keyword(_) | Self::Number(_) | Self::Text(_) | Self::Bits(_) => false,
            Self::Call(_, nodes)
            | Self::And(nodes)
            | Self::Or(nodes)
            | Self::Array(nodes)
            | Self::Row(nodes) => nodes.iter().any(Self::names_column),
            Self::Argument(_, node)
            | Self::Prefix(_, node)
            | Self::Test(_, node)
            | Self::Not(node)
            | Self::Cast(node, _)
            | Self::Collate(node, _)
            | Self::Field(node, _) => node.names_column(),
            Self::Infix(_, left, right) | Self::Quantified(left, _, _, right) => {
                left.names_column() || right.names_column()
            }
            Self::Subscript(base, bounds) => {
                base.names_column() || bounds.iter().flatten().any(Self::names_column)
            }
            Self::Case(operand, pairs, rest) => {
                operand.as_ref().is_some_and(|operand| operand.names_column())
                    || pairs.iter().any(|(when, then)| when.names_column() || then.names_column())
                    || rest.names_column()
            }
        }
    }

    /// A call of a function by name.
    pub(super) fn call(name: impl Into<String>, arguments: Vec<Self>) -> Self {
        Self::Call(name.into(), arguments)
    }

    /// The normal form: every operator in brackets, names in quotes where they must be.
    ///
    /// Whatever is no column stands where [`rename_identifier`](crate::schema::rename_identifier) takes it for none:
    /// before a bracket, after `::`, or in a literal.
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Self::Column(name) => out.push_str(&quote_if_needed(name)),
            Self::OfRow(row, name) => {
                out.push_str(&format!("{row}."));
                out.push_str(&quote_if_needed(name));
            }
            Self::Keyword(text) | Self::Number(text) => out.push_str(text),
            Self::Text(text) => write_text(text, out),
            Self::Bits(bits) => {
                out.push('B');
                write_text(bits, out);
            }
            Self::Call(name, arguments) => write_call(name, arguments, out),
            Self::Argument(name, value) => {
                write_text(name, out);
                out.push_str(" => ");
                value.write(out);
            }
            Self::Prefix(operator, operand) => {
                out.push('(');
                out.push_str(operator);
                out.push(' ');
                operand.write(out);
                out.push(')');
            }
            Self::Infix(operator, left, right) => write_joined(&[left, right], operator, out),
            Self::Test(test, operand) => {
                out.push('(');
                operand.write(out);
                out.push(' ');
                out.push_str(test);
                out.push(')');
            }
            Self::And(operands) => write_joined(&operands.iter().collect::<Vec<_>>(), "AND", out),
            Self::Or(operands) => write_joined(&operands.iter().collect::<Vec<_>>(), "OR", out),
            Self::Not(operand) => write_call("NOT", std::slice::from_ref(operand), out),
            Self::Quantified(left, operator, quantifier, array) => {
                out.push('(');
                left.write(out);
                out.push_str(&format!(" {operator} "));
                write_call(quantifier, std::slice::from_ref(array), out);
                out.push(')');
            }
            Self::Cast(operand, data_type) => {
                operand.write(out);
                out.push_str("::");
                out.push_str(&format!("\"{}\"", data_type.to_string().replace('"', "\"\"")));
            }
            Self::Collate(operand, collation) => {
                write_named("COLLATE", operand, collation, out);
            }
            Self::Array(items) => write_call("ARRAY", items, out),
            Self::Row(items) => write_call("ROW", items, out),
            Self::Subscript(base, bounds) => write_subscript(base, bounds, out),
            Self::Field(base, field) => write_named("FIELD", base, field, out),
            Self::Case(operand, pairs, rest) => write_case(operand.as_deref(), pairs, rest, out),
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('\'');
    out.push_str(&text.replace('\'', "''"));
    out.push('\'');
}

fn write_call<N: AsRef<Node>>(name: &str, arguments: &[N], out: &mut String) {
    out.push_str(name);
    out.push('(');
    for (position, argument) in arguments.iter().enumerate() {
        if position > 0 {
            out.push_str(", ");
        }
        argument.as_ref().write(out);
    }
    out.push(')');
}

impl AsRef<Node> for Node {
    fn as_ref(&self) -> &Node {
        self
    }
}

fn write_named(what: &str, operand: &Node, name: &str, out: &mut String) {
    out.push_str(what);
    out.push('(');
    operand.write(out);
    out.push_str(", ");
    write_text(name, out);
    out.push(')');
}

fn write_joined<N: AsRef<Node>>(operands: &[N], operator: &str, out: &mut String) {
    out.push('(');
    for (position, operand) in operands.iter().enumerate() {
        if position > 0 {
            out.push_str(&format!(" {operator} "));
        }
        operand.as_ref().write(out);
    }
    out.push(')');
}

fn write_subscript(base: &Node, bounds: &[Option<Node>], out: &mut String) {
    base.write(out);
    out.push('[');
    for (position, bound) in bounds.iter().enumerate() {
        if position > 0 {
            out.push(':');
        }
        if let Some(bound) = bound {
            bound.write(out);
        }
    }
    out.push(']');
}

fn write_case(operand: Option<&Node>, pairs: &[(Node, Node)], rest: &Node, out: &mut String) {
    out.push_str("CASE(");
    if let Some(operand) = operand {
        operand.write(out);
    }
    for (condition, value) in pairs {
        out.push_str("; ");
        condition.write(out);
        out.push_str(": ");
        value.write(out);
    }
    out.push_str("; ");
    rest.write(out);
    out.push(')');
}
