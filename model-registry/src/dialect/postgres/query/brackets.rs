//! Brackets that change nothing.

use crate::dialect::postgres::expression::token::Token;

/// How tightly what is in brackets holds together, loosest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// Anything: nothing beside it could pull at it.
    Any,
    Or,
    And,
    Not,
    Operation,
    /// One value.
    Value,
}

/// Words after which an expression stands by itself.
const BEFORE: [&str; 12] = [
    "select", "where", "on", "having", "when", "then", "else", "by", "limit", "offset", "return",
    "distinct",
];

/// Words before which an expression stands by itself.
const AFTER: [&str; 31] = [
    "as",
    "from",
    "where",
    "group",
    "order",
    "having",
    "window",
    "limit",
    "offset",
    "fetch",
    "for",
    "union",
    "intersect",
    "except",
    "when",
    "then",
    "else",
    "end",
    "asc",
    "desc",
    "nulls",
    "join",
    "left",
    "right",
    "inner",
    "full",
    "cross",
    "natural",
    "with",
    "returning",
    "do",
];

/// The tokens without brackets around what holds together without them. Deeper brackets go first.
pub(super) fn without_redundant(tokens: &[Token]) -> Vec<Token> {
    let mut gone = vec![false; tokens.len()];
    let mut pairs = pairs(tokens);
    pairs.sort_unstable_by_key(|(open, _)| std::cmp::Reverse(*open));
    for (open, close) in pairs {
        let group = Group { tokens, gone: &gone, open, close };
        if group.is_redundant() {
            gone[open] = true;
            gone[close] = true;
        }
    }
    let kept = tokens.iter().zip(gone).filter(|(_, gone)| !gone);
    kept.map(|(token, _)| token.clone()).collect()
}

/// The places of brackets that belong together.
fn pairs(tokens: &[Token]) -> Vec<(usize, usize)> {
    let (mut open, mut pairs) = (Vec::new(), Vec::new());
    for (position, token) in tokens.iter().enumerate() {
        match token {
            Token::Symbol("(") => open.push(position),
            Token::Symbol(")") => pairs.extend(open.pop().map(|start| (start, position))),
            _ => {}
        }
    }
    pairs
}

/// What stands in a pair of brackets, and around it.
struct Group<'a> {
    tokens: &'a [Token],
    gone: &'a [bool],
    open: usize,
    close: usize,
}

impl Group<'_> {
    fn is_redundant(&self) -> bool {
        if self.starts_query() {
            return self.open == 0 && self.close + 1 == self.tokens.len();
        }
        match (self.strength(), self.demanded()) {
            (Some(own), Some(demanded)) => own >= demanded,
            (None, _) | (_, None) => false,
        }
    }

    /// The tokens inside that are not in deeper brackets, nor were taken away.
    fn top(&self) -> Vec<&Token> {
        let mut depth = 0_usize;
        let mut top = Vec::new();
        for position in self.open + 1..self.close {
            let token = &self.tokens[position];
            if self.gone[position] {
                continue;
            }
            match token {
                Token::Symbol("(" | "[") => depth += 1,
                Token::Symbol(")" | "]") => depth = depth.saturating_sub(1),
                token if depth == 0 => top.push(token),
                _ => {}
            }
        }
        top
    }

    fn starts_query(&self) -> bool {
        let first = self.tokens.get(self.open + 1);
        first.is_some_and(|token| {
            ["select", "with", "values", "table"].iter().any(|word| is(token, word))
        })
    }

    /// How tightly it holds together; `None` for what is no single expression.
    fn strength(&self) -> Option<Strength> {
        let top = self.top();
        let has = |word: &str| top.iter().any(|token| is(token, word));
        let is_list = top.iter().any(|token| **token == Token::Symbol(","));
        if top.is_empty() || is_list || has("select") {
            return None;
        }
        if has("or") {
            return Some(Strength::Or);
        }
        if has("and") && !has("between") {
            return Some(Strength::And);
        }
        if is(top[0], "not") {
            return Some(Strength::Not);
        }
        // A name with dots, a literal, a call.
        let is_dot = |token: &&&Token| ***token == Token::Symbol(".");
        let is_value = top.len() == 2 * top.iter().filter(is_dot).count() + 1
            && top
                .iter()
                .filter(|token| !is_dot(token))
                .all(|token| !matches!(token, Token::Operator(_) | Token::Symbol(_)));
        Some(if is_value { Strength::Value } else { Strength::Operation })
    }

    /// How tightly it must hold together to stand there without brackets; `None` where they are part of the grammar.
    fn demanded(&self) -> Option<Strength> {
        Some(self.demanded_before()?.max(self.demanded_after()?))
    }

    fn demanded_before(&self) -> Option<Strength> {
        let Some(position) = (0..self.open).rev().find(|position| !self.gone[*position]) else {
            return Some(Strength::Any);
        };
        match &self.tokens[position] {
            Token::Symbol("(" | "," | "[" | "=>") => Some(Strength::Any),
            Token::Operator(_) => Some(Strength::Value),
            Token::Word(word) => match word.as_str() {
                "or" => Some(Strength::Or),
                "and" if self.closes_between(position) => Some(Strength::Value),
                "and" => Some(Strength::And),
                "not" => Some(Strength::Operation),
                word => BEFORE.contains(&word).then_some(Strength::Any),
            },
            Token::Symbol(_)
            | Token::Quoted(_)
            | Token::Number(_)
            | Token::Text(_)
            | Token::Bits(_) => None,
        }
    }

    fn demanded_after(&self) -> Option<Strength> {
        let after = self.close + 1..self.tokens.len();
        let Some(position) = after.into_iter().find(|position| !self.gone[*position]) else {
            return Some(Strength::Any);
        };
        match &self.tokens[position] {
            Token::Symbol(")" | "," | "]" | ";") => Some(Strength::Any),
            Token::Operator(_) | Token::Symbol("::") => Some(Strength::Value),
            Token::Word(word) => Some(match word.as_str() {
                "or" => Strength::Or,
                "and" => Strength::And,
                word if AFTER.contains(&word) => Strength::Any,
                _ => Strength::Value,
            }),
            Token::Quoted(_) => Some(Strength::Any),
            Token::Symbol(_) | Token::Number(_) | Token::Text(_) | Token::Bits(_) => None,
        }
    }

    /// Whether the `AND` there is that of a `BETWEEN`.
    fn closes_between(&self, and: usize) -> bool {
        let mut depth = 0_usize;
        for token in self.tokens[..and].iter().rev() {
            match token {
                Token::Symbol(")") => depth += 1,
                Token::Symbol("(") if depth == 0 => return false,
                Token::Symbol("(") => depth -= 1,
                Token::Word(word) if depth == 0 => match word.as_str() {
                    "between" => return true,
                    "and" | "or" | "where" | "on" | "select" => return false,
                    _ => {}
                },
                _ => {}
            }
        }
        false
    }
}

fn is(token: &Token, word: &str) -> bool {
    matches!(token, Token::Word(own) if own == word)
}
