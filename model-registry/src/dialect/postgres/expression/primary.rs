//! What an expression is built of: literals, columns, calls, and the forms with a grammar of their own.

use super::parse::{Parsed, Parser, Precedence, Unknown, qualified};
use super::token::Token;
use super::tree::Node;
use super::{cast, literal};
use crate::dialect::postgres::types;
use crate::schema::DataType;

/// Words that cannot start a value unless they are quoted (manual, appendix C).
const RESERVED: [&str; 64] = [
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "as",
    "asc",
    "asymmetric",
    "both",
    "check",
    "collate",
    "column",
    "constraint",
    "create",
    "default",
    "deferrable",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "exists",
    "fetch",
    "for",
    "foreign",
    "from",
    "grant",
    "group",
    "having",
    "in",
    "initially",
    "intersect",
    "into",
    "lateral",
    "leading",
    "limit",
    "not",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "placing",
    "primary",
    "references",
    "returning",
    "select",
    "some",
    "symmetric",
    "table",
    "then",
    "to",
    "trailing",
    "union",
    "unique",
    "using",
    "values",
    "variadic",
    "when",
    "where",
    "window",
    "with",
    "xmlexists",
];

impl Parser<'_> {
    /// A value without operators around it, except for subscripts and fields.
    pub(super) fn primary(&mut self) -> Parsed {
        let node = match self.cursor.peek() {
            Some(Token::Number(number)) => {
                self.cursor.next();
                return literal::decimal(number).map(Node::Number).ok_or(Unknown);
            }
            Some(Token::Text(text)) => {
                self.cursor.next();
                return Ok(Node::Text(text.clone()));
            }
            Some(Token::Bits(bits)) => {
                self.cursor.next();
                return Ok(Node::Bits(bits.clone()));
            }
            Some(Token::Symbol("(")) => {
                self.cursor.next();
                let mut items = self.list(")")?;
                match items.len() {
                    1 => items.remove(0),
                    _ => Node::Row(items),
                }
            }
            Some(Token::Word(word)) => self.word(word)?,
            Some(Token::Quoted(_)) => self.name()?,
            Some(Token::Operator(_) | Token::Symbol(_)) | None => return Err(Unknown),
        };
        self.accessors(node)
    }

    /// Subscripts and fields.
    fn accessors(&mut self, mut node: Node) -> Parsed {
        loop {
            if self.cursor.eat("[") {
                let mut bounds = vec![self.bound()?];
                if self.cursor.eat(":") {
                    bounds.push(self.bound()?);
                }
                self.expect("]")?;
                node = Node::Subscript(Box::new(node), bounds);
            } else if self.cursor.eat(".") {
                let (_, field) = self.path()?;
                node = Node::Field(Box::new(node), field);
            } else {
                return Ok(node);
            }
        }
    }

    fn bound(&mut self) -> Parsed<Option<Node>> {
        match self.cursor.at(":") || self.cursor.at("]") {
            true => Ok(None),
            false => self.expression().map(Some),
        }
    }

    fn word(&mut self, word: &str) -> Parsed {
        let opens =
            |symbol| matches!(self.cursor.peek_nth(1), Some(Token::Symbol(own)) if *own == symbol);
        let (call, array) = (opens("("), opens("["));
        match word {
            "true" | "false" | "null" | "current_catalog" | "current_date" | "current_role"
            | "current_schema" | "current_user" | "session_user" | "user"
                if !call =>
            {
                self.cursor.next();
                Ok(Node::Keyword(word.to_ascii_uppercase()))
            }
            "current_time" | "current_timestamp" | "localtime" | "localtimestamp" => self.clock(),
            "case" => self.case(),
            "cast" if call => self.cast(),
            "extract" if call => self.extract(),
            "position" if call => self.position(),
            "substring" if call => self.substring(),
            "overlay" if call => self.overlay(),
            "trim" if call => self.trim(),
            "array" if array => {
                self.cursor.next();
                self.array()
            }
            "row" if call => {
                self.cursor.next();
                self.cursor.next();
                self.list(")").map(Node::Row)
            }
            word if RESERVED.binary_search(&word).is_ok() => Err(Unknown),
            _ => match self.typed_literal()? {
                Some(node) => Ok(node),
                None => self.name(),
            },
        }
    }

    /// `CURRENT_TIMESTAMP`, with a precision or without.
    fn clock(&mut self) -> Parsed {
        let Some(Token::Word(word)) = self.cursor.next() else { return Err(Unknown) };
        let keyword = word.to_ascii_uppercase();
        match self.cursor.eat("(") {
            true => Ok(Node::call(keyword, self.list(")")?)),
            false => Ok(Node::Keyword(keyword)),
        }
    }

    /// `date '2020-01-01'`, `interval '1' day`.
    fn typed_literal(&mut self) -> Parsed<Option<Node>> {
        let mut rest = self.cursor;
        let starts_type = match rest.peek_nth(1) {
            Some(Token::Text(_) | Token::Word(_) | Token::Symbol("(" | "." | "[")) => true,
            Some(
                Token::Quoted(_)
                | Token::Number(_)
                | Token::Bits(_)
                | Token::Operator(_)
                | Token::Symbol(_),
            )
            | None => false,
        };
        if !starts_type {
            return Ok(None);
        }
        let Ok(data_type) = types::read(&mut rest) else { return Ok(None) };
        let Some(Token::Text(text)) = rest.next() else { return Ok(None) };
        let (mut text, mut data_type) = (text.clone(), data_type);
        if data_type == DataType::builtin("interval")
            && let Some(Token::Word(unit)) = rest.peek()
            && let Some(fields) = interval_fields(unit)
        {
            rest.next();
            match text.parse::<f64>() {
                Ok(_) => text = format!("{text} {unit}"),
                Err(_) => data_type = DataType::builtin(format!("interval {fields}")),
            }
        }
        self.cursor = rest;
        Ok(Some(cast::cast(Node::Text(text), &data_type)))
    }

    /// A column, or a call of a function.
    fn name(&mut self) -> Parsed {
        let (schema, name) = self.path()?;
        if !self.cursor.eat("(") {
            return Ok(match schema.filter(|row| matches!(row.as_str(), "old" | "new")) {
                Some(row) => Node::OfRow(row, name),
                None => Node::Column(name),
            });
        }
        let mut arguments = Vec::new();
        while !self.cursor.eat(")") {
            arguments.push(self.argument()?);
            if !self.cursor.at(")") {
                self.expect(",")?;
            }
        }
        Ok(function(qualified(schema, name), arguments))
    }

    fn argument(&mut self) -> Parsed {
        if self.cursor.eat_word("variadic") {
            return Ok(Node::Argument("VARIADIC".to_owned(), Box::new(self.expression()?)));
        }
        match (self.cursor.peek(), self.cursor.peek_nth(1)) {
            (Some(Token::Word(name) | Token::Quoted(name)), Some(Token::Symbol("=>"))) => {
                self.cursor.next();
                self.cursor.next();
                Ok(Node::Argument(name.clone(), Box::new(self.expression()?)))
            }
            _ => self.expression(),
        }
    }

    /// The items of an array; in an array of arrays the inner ones need no `ARRAY`.
    fn array(&mut self) -> Parsed {
        self.expect("[")?;
        let mut items = Vec::new();
        while !self.cursor.eat("]") {
            items.push(match self.cursor.at("[") {
                true => self.array()?,
                false => self.expression()?,
            });
            if !self.cursor.at("]") {
                self.expect(",")?;
            }
        }
        Ok(Node::Array(items))
    }

    fn case(&mut self) -> Parsed {
        self.expect_word("case")?;
        let operand = match self.cursor.at_word("when") {
            true => None,
            false => Some(Box::new(self.expression()?)),
        };
        let mut pairs = Vec::new();
        while self.cursor.eat_word("when") {
            let condition = self.expression()?;
            self.expect_word("then")?;
            pairs.push((condition, self.expression()?));
        }
        let rest = match self.cursor.eat_word("else") {
            true => self.expression()?,
            false => Node::Keyword("NULL".to_owned()),
        };
        self.expect_word("end")?;
        Ok(Node::Case(operand, pairs, Box::new(rest)))
    }

    /// The name of the form and its bracket.
    fn open(&mut self) -> Parsed<()> {
        self.cursor.next();
        self.expect("(")
    }

    fn cast(&mut self) -> Parsed {
        self.open()?;
        let operand = self.expression()?;
        self.expect_word("as")?;
        let data_type = types::read(&mut self.cursor).map_err(|_| Unknown)?;
        self.expect(")")?;
        Ok(cast::cast(operand, &data_type))
    }

    fn extract(&mut self) -> Parsed {
        self.open()?;
        let field = match self.cursor.next() {
            Some(Token::Word(field) | Token::Quoted(field) | Token::Text(field)) => field,
            _ => return Err(Unknown),
        };
        self.expect_word("from")?;
        let source = self.expression()?;
        self.expect(")")?;
        Ok(Node::call("extract", vec![Node::Text(field.to_ascii_lowercase()), source]))
    }

    /// `POSITION(a IN b)` is `position(b, a)`.
    fn position(&mut self) -> Parsed {
        self.open()?;
        let part = self.binding(Precedence::Other)?;
        if !self.cursor.eat_word("in") {
            return self.plain_call("position", part);
        }
        let whole = self.binding(Precedence::Other)?;
        self.expect(")")?;
        Ok(Node::call("position", vec![whole, part]))
    }

    fn substring(&mut self) -> Parsed {
        self.open()?;
        let source = self.expression()?;
        let mut arguments = vec![source];
        if self.cursor.eat_word("from") {
            arguments.push(self.expression()?);
        } else if self.cursor.at_word("for") {
            arguments.push(Node::Number("1".to_owned()));
        } else {
            let source = arguments.remove(0);
            return self.plain_call("substring", source);
        }
        if self.cursor.eat_word("for") {
            arguments.push(self.expression()?);
        }
        self.expect(")")?;
        Ok(Node::call("substring", arguments))
    }

    fn overlay(&mut self) -> Parsed {
        self.open()?;
        let source = self.expression()?;
        if !self.cursor.eat_word("placing") {
            return self.plain_call("overlay", source);
        }
        let mut arguments = vec![source, self.expression()?];
        self.expect_word("from")?;
        arguments.push(self.expression()?);
        if self.cursor.eat_word("for") {
            arguments.push(self.expression()?);
        }
        self.expect(")")?;
        Ok(Node::call("overlay", arguments))
    }

    fn trim(&mut self) -> Parsed {
        self.open()?;
        let name = match self.cursor.peek() {
            Some(Token::Word(word)) if word == "leading" => "ltrim",
            Some(Token::Word(word)) if word == "trailing" => "rtrim",
            _ => "btrim",
        };
        if name != "btrim" || self.cursor.at_word("both") {
            self.cursor.next();
        }
        if self.cursor.eat_word("from") {
            return Ok(Node::call(name, self.list(")")?));
        }
        let first = self.expression()?;
        if self.cursor.eat_word("from") {
            let mut arguments = self.list(")")?;
            arguments.push(first);
            return Ok(Node::call(name, arguments));
        }
        self.plain_call(name, first)
    }

    /// The form as an ordinary call, whose first argument has been read.
    fn plain_call(&mut self, name: &str, first: Node) -> Parsed {
        let mut arguments = vec![first];
        if self.cursor.eat(",") {
            arguments.extend(self.list(")")?);
        } else {
            self.expect(")")?;
        }
        Ok(Node::call(name, arguments))
    }
}

/// The fields of an interval that one word says.
fn interval_fields(unit: &str) -> Option<&str> {
    matches!(unit, "year" | "month" | "day" | "hour" | "minute" | "second").then_some(unit)
}

/// A call of a function; sequences are named as they are printed, and promotions to a common type are not said.
fn function(name: String, mut arguments: Vec<Node>) -> Node {
    match (name.as_str(), arguments.first_mut()) {
        ("nextval" | "currval" | "setval", Some(Node::Text(sequence))) => {
            *sequence = literal::relation(sequence);
        }
        ("coalesce" | "greatest" | "least" | "nullif", Some(_)) => {
            arguments = arguments.into_iter().map(cast::without_promotion).collect();
        }
        _ => {}
    }
    Node::Call(name, arguments)
}
