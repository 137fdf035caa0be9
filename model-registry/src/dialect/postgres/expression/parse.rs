//! A parser of expressions over flat tokens, by PostgreSQL's own precedence (manual, table 4.2).
//!
//! What it does not know it refuses; the caller then keeps the tokens as they are.

use super::token::{Cursor, Token};
use super::tree::Node;
use super::{cast, literal};
use crate::dialect::postgres::types;

/// Not in the part of the grammar that has a normal form.
#[derive(Debug)]
pub(super) struct Unknown;

/// What was read, or that it is not known.
pub(super) type Parsed<T = Node> = Result<T, Unknown>;

/// How tightly an operator binds, loosest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Precedence {
    Or,
    And,
    Not,
    Is,
    Comparison,
    Range,
    Other,
    Sum,
    Product,
    Power,
    At,
    Collate,
    Sign,
}

/// Nesting beyond this is not read, so that no text can exhaust the stack.
const DEEPEST: usize = 100;

/// Reads one expression off the tokens.
pub(super) struct Parser<'a> {
    pub(super) cursor: Cursor<'a>,
    depth: usize,
}

/// Reads all the tokens as one expression.
pub(super) fn parse(tokens: &[Token]) -> Parsed {
    let mut parser = Parser { cursor: Cursor::new(tokens), depth: 0 };
    let node = parser.expression()?;
    match parser.cursor.is_at_end() {
        true => Ok(node),
        false => Err(Unknown),
    }
}

impl Parser<'_> {
    /// An expression of any precedence.
    pub(super) fn expression(&mut self) -> Parsed {
        self.binding(Precedence::Or)
    }

    /// An expression of operators that bind at least so tightly.
    pub(super) fn binding(&mut self, least: Precedence) -> Parsed {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Unknown);
        }
        let mut left = self.prefix()?;
        while let Some(precedence) = self.next_precedence().filter(|next| *next >= least) {
            left = self.infix(precedence, left)?;
        }
        self.depth -= 1;
        Ok(left)
    }

    /// The symbol, which must be next.
    pub(super) fn expect(&mut self, symbol: &str) -> Parsed<()> {
        if self.cursor.eat(symbol) { Ok(()) } else { Err(Unknown) }
    }

    /// The keyword, which must be next.
    pub(super) fn expect_word(&mut self, word: &str) -> Parsed<()> {
        if self.cursor.eat_word(word) { Ok(()) } else { Err(Unknown) }
    }

    /// Expressions between commas, up to the closing symbol, which is taken.
    pub(super) fn list(&mut self, close: &str) -> Parsed<Vec<Node>> {
        let mut items = Vec::new();
        if self.cursor.eat(close) {
            return Ok(items);
        }
        loop {
            items.push(self.expression()?);
            if self.cursor.eat(close) {
                return Ok(items);
            }
            self.expect(",")?;
        }
    }

    fn prefix(&mut self) -> Parsed {
        if self.cursor.eat_word("not") {
            return Ok(Node::Not(Box::new(self.binding(Precedence::Not)?)));
        }
        match self.cursor.peek() {
            Some(Token::Operator(operator)) => {
                self.cursor.next();
                let is_sign = matches!(operator.as_str(), "+" | "-");
                let tightness = if is_sign { Precedence::Sign } else { Precedence::Sum };
                let operand = self.binding(tightness)?;
                Ok(negated(operator, operand))
            }
            _ => {
                let primary = self.primary()?;
                self.casts(primary)
            }
        }
    }

    fn casts(&mut self, mut node: Node) -> Parsed {
        while self.cursor.eat("::") {
            let data_type = types::read(&mut self.cursor).map_err(|_| Unknown)?;
            node = cast::cast(node, &data_type);
        }
        Ok(node)
    }

    /// How tightly the operator that is next binds; `None` where the expression ends.
    fn next_precedence(&self) -> Option<Precedence> {
        let word = match self.cursor.peek()? {
            Token::Operator(operator) => {
                return Some(match operator.as_str() {
                    "=" | "<>" | "<" | ">" | "<=" | ">=" => Precedence::Comparison,
                    "+" | "-" => Precedence::Sum,
                    "*" | "/" | "%" => Precedence::Product,
                    "^" => Precedence::Power,
                    _ => Precedence::Other,
                });
            }
            Token::Word(word) => word.as_str(),
            Token::Quoted(_)
            | Token::Number(_)
            | Token::Text(_)
            | Token::Bits(_)
            | Token::Symbol(_) => return None,
        };
        match word {
            "or" => Some(Precedence::Or),
            "and" => Some(Precedence::And),
            "is" | "isnull" | "notnull" => Some(Precedence::Is),
            "overlaps" => Some(Precedence::Comparison),
            "between" | "in" | "like" | "ilike" | "similar" | "not" => Some(Precedence::Range),
            "operator" => Some(Precedence::Other),
            "at" => Some(Precedence::At),
            "collate" => Some(Precedence::Collate),
            _ => None,
        }
    }

    /// Takes the operator that is next, and its right side.
    fn infix(&mut self, precedence: Precedence, left: Node) -> Parsed {
        match precedence {
            Precedence::Or => {
                self.cursor.next();
                Ok(Node::or(left, self.binding(Precedence::And)?))
            }
            Precedence::And => {
                self.cursor.next();
                Ok(Node::and(left, self.binding(Precedence::Not)?))
            }
            Precedence::Is => self.test(left),
            Precedence::Range => self.range(left),
            Precedence::Comparison => self.operation(left, Precedence::Range),
            Precedence::Other => self.operation(left, Precedence::Sum),
            Precedence::Sum => self.operation(left, Precedence::Product),
            Precedence::Product => self.operation(left, Precedence::Power),
            Precedence::Power => self.operation(left, Precedence::At),
            Precedence::At => {
                self.cursor.next();
                if self.cursor.eat_word("local") {
                    return Ok(Node::call("timezone", vec![left]));
                }
                self.expect_word("time")?;
                self.expect_word("zone")?;
                Ok(Node::call("timezone", vec![self.binding(Precedence::Collate)?, left]))
            }
            Precedence::Collate => {
                self.cursor.next();
                let (schema, name) = self.path()?;
                Ok(Node::Collate(Box::new(left), qualified(schema, name)))
            }
            Precedence::Not | Precedence::Sign => Err(Unknown),
        }
    }

    fn operation(&mut self, left: Node, tightness: Precedence) -> Parsed {
        let operator = match self.cursor.next() {
            Some(Token::Operator(operator)) => operator.clone(),
            Some(Token::Word(word)) if word == "overlaps" => "OVERLAPS".to_owned(),
            Some(Token::Word(word)) if word == "operator" => self.qualified_operator()?,
            _ => return Err(Unknown),
        };
        self.right_side(left, &operator, tightness)
    }

    /// `OPERATOR(pg_catalog.=)`.
    fn qualified_operator(&mut self) -> Parsed<String> {
        self.expect("(")?;
        let mut schema = None;
        while let Some(Token::Word(name) | Token::Quoted(name)) = self.cursor.peek() {
            self.cursor.next();
            self.expect(".")?;
            schema = Some(name.clone());
        }
        let Some(Token::Operator(operator)) = self.cursor.next() else { return Err(Unknown) };
        self.expect(")")?;
        Ok(qualified(schema, operator.clone()))
    }

    fn right_side(&mut self, left: Node, operator: &str, tightness: Precedence) -> Parsed {
        let quantifier = match self.cursor.peek() {
            Some(Token::Word(word))
                if matches!(self.cursor.peek_nth(1), Some(Token::Symbol("("))) =>
            {
                match word.as_str() {
                    "any" | "some" => Some("ANY"),
                    "all" => Some("ALL"),
                    _ => None,
                }
            }
            _ => None,
        };
        let Some(quantifier) = quantifier else {
            return Ok(Node::infix(operator, left, self.binding(tightness)?));
        };
        self.cursor.next();
        self.expect("(")?;
        let array = self.expression()?;
        self.expect(")")?;
        Ok(Node::Quantified(Box::new(left), operator.to_owned(), quantifier, Box::new(array)))
    }

    /// `IS ...`
    fn test(&mut self, left: Node) -> Parsed {
        let test = |test| Ok(Node::Test(test, Box::new(left.clone())));
        if self.cursor.eat_word("isnull") {
            return test("IS NULL");
        }
        if self.cursor.eat_word("notnull") {
            return test("IS NOT NULL");
        }
        self.expect_word("is")?;
        let not = self.cursor.eat_word("not");
        if self.cursor.eat_words(&["distinct", "from"]) {
            let right = self.binding(Precedence::Comparison)?;
            let distinct = Node::infix("IS DISTINCT FROM", left, right);
            return Ok(if not { Node::Not(Box::new(distinct)) } else { distinct });
        }
        let Some(Token::Word(word)) = self.cursor.next() else { return Err(Unknown) };
        match (word.as_str(), not) {
            ("null", false) => test("IS NULL"),
            ("null", true) => test("IS NOT NULL"),
            ("true", false) => test("IS TRUE"),
            ("true", true) => test("IS NOT TRUE"),
            ("false", false) => test("IS FALSE"),
            ("false", true) => test("IS NOT FALSE"),
            ("unknown", false) => test("IS UNKNOWN"),
            ("unknown", true) => test("IS NOT UNKNOWN"),
            _ => Err(Unknown),
        }
    }

    /// `BETWEEN`, `IN`, `LIKE`, `ILIKE`, `SIMILAR TO`, with or without `NOT`.
    fn range(&mut self, left: Node) -> Parsed {
        let not = self.cursor.eat_word("not");
        let Some(Token::Word(word)) = self.cursor.next() else { return Err(Unknown) };
        match (word.as_str(), not) {
            ("between", not) => self.between(left, not),
            ("in", not) => self.membership(left, not),
            ("like", false) => self.pattern(left, "~~"),
            ("like", true) => self.pattern(left, "!~~"),
            ("ilike", false) => self.pattern(left, "~~*"),
            ("ilike", true) => self.pattern(left, "!~~*"),
            ("similar", not) => self.similar(left, if not { "!~" } else { "~" }),
            _ => Err(Unknown),
        }
    }

    fn between(&mut self, left: Node, not: bool) -> Parsed {
        let symmetric = self.cursor.eat_word("symmetric");
        self.cursor.eat_word("asymmetric");
        let low = self.binding(Precedence::Other)?;
        self.expect_word("and")?;
        let high = self.binding(Precedence::Other)?;
        let within = |low: &Node, high: &Node| {
            let (above, below, join): (_, _, fn(Node, Node) -> Node) =
                if not { ("<", ">", Node::or) } else { (">=", "<=", Node::and) };
            join(
                Node::infix(above, left.clone(), low.clone()),
                Node::infix(below, left.clone(), high.clone()),
            )
        };
        let there = within(&low, &high);
        Ok(match (symmetric, not) {
            (false, _) => there,
            (true, false) => Node::or(there, within(&high, &low)),
            (true, true) => Node::and(there, within(&high, &low)),
        })
    }

    /// A list of values is an array; what names a column is compared for itself (`transformAExprIn` in
    /// `src/backend/parser/parse_expr.c`).
    fn membership(&mut self, left: Node, not: bool) -> Parsed {
        self.expect("(")?;
        let items = self.list(")")?;
        let (operator, quantifier, join): (_, _, fn(Node, Node) -> Node) =
            if not { ("<>", "ALL", Node::and) } else { ("=", "ANY", Node::or) };
        let has_rows = matches!(left, Node::Row(_));
        let (mut singles, constants): (Vec<_>, Vec<_>) =
            items.into_iter().partition(|item| has_rows || item.names_column());
        let mut tests = Vec::new();
        match constants.len() {
            0 | 1 => singles.splice(0..0, constants).for_each(drop),
            _ => tests.push(Node::Quantified(
                Box::new(left.clone()),
                operator.to_owned(),
                quantifier,
                Box::new(Node::Array(constants)),
            )),
        }
        tests.extend(singles.into_iter().map(|item| Node::infix(operator, left.clone(), item)));
        tests.into_iter().reduce(join).ok_or(Unknown)
    }

    fn pattern(&mut self, left: Node, operator: &str) -> Parsed {
        let matched = self.right_side(left, operator, Precedence::Other)?;
        match (self.cursor.eat_word("escape"), matched) {
            (true, Node::Infix(operator, left, pattern)) => {
                let escape = self.binding(Precedence::Other)?;
                let pattern = Node::call("like_escape", vec![*pattern, escape]);
                Ok(Node::Infix(operator, left, Box::new(pattern)))
            }
            (true, _) => Err(Unknown),
            (false, matched) => Ok(matched),
        }
    }

    fn similar(&mut self, left: Node, operator: &str) -> Parsed {
        self.expect_word("to")?;
        let mut arguments = vec![self.binding(Precedence::Other)?];
        if self.cursor.eat_word("escape") {
            arguments.push(self.binding(Precedence::Other)?);
        }
        Ok(Node::infix(operator, left, Node::call("similar_to_escape", arguments)))
    }

    /// A name with the schema before it, where that is not one that PostgreSQL looks into by itself.
    pub(super) fn path(&mut self) -> Parsed<(Option<String>, String)> {
        let mut path = Vec::new();
        loop {
            match self.cursor.next() {
                Some(Token::Word(name) | Token::Quoted(name)) => path.push(name.clone()),
                _ => return Err(Unknown),
            }
            if !self.cursor.eat(".") {
                break;
            }
        }
        let name = path.pop().ok_or(Unknown)?;
        let schema =
            path.pop().filter(|schema| !matches!(schema.as_str(), "public" | "pg_catalog"));
        Ok((schema, name))
    }
}

/// A name with its schema, for functions, operators and collations.
pub(super) fn qualified(schema: Option<String>, name: String) -> String {
    match schema.filter(|schema| !matches!(schema.as_str(), "public" | "pg_catalog")) {
        Some(schema) => format!("{schema}.{name}"),
        None => name,
    }
}

/// A minus before a number is part of it.
fn negated(operator: &str, operand: Node) -> Node {
    match (operator, operand) {
        ("-", Node::Number(number)) => {
            let negative = match number.strip_prefix('-') {
                Some(positive) => positive.to_owned(),
                None => format!("-{number}"),
            };
            Node::Number(literal::decimal(&negative).unwrap_or(negative))
        }
        (_, operand) => Node::Prefix(operator.to_owned(), Box::new(operand)),
    }
}
