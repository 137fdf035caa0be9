//! A walk over the tokens of a statement.

use super::{ParseError, Result};
use crate::dialect::sqlite::token::{Token, significant};

pub(super) struct Cursor<'a> {
    source: &'a str,
    tokens: Vec<Token<'a>>,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, tokens: significant(source).collect(), at: 0 }
    }

    pub(super) fn peek(&self) -> Option<Token<'a>> {
        self.tokens.get(self.at).copied()
    }

    pub(super) fn next(&mut self) -> Option<Token<'a>> {
        let token = self.peek();
        self.at += usize::from(token.is_some());
        token
    }

    /// Whether these keywords come next.
    pub(super) fn sees(&self, keywords: &[&str]) -> bool {
        keywords.iter().enumerate().all(|(ahead, keyword)| {
            self.tokens.get(self.at + ahead).is_some_and(|token| token.is(keyword))
        })
    }

    /// Steps over these keywords, if they come next.
    pub(super) fn accept(&mut self, keywords: &[&str]) -> bool {
        let seen = self.sees(keywords);
        self.at += if seen { keywords.len() } else { 0 };
        seen
    }

    /// Steps over the symbol, if it comes next.
    pub(super) fn accept_symbol(&mut self, symbol: &str) -> bool {
        let seen = self.peek().is_some_and(|token| token.is_symbol(symbol));
        self.at += usize::from(seen);
        seen
    }

    pub(super) fn expect(&mut self, keyword: &'static str) -> Result<()> {
        match self.accept(&[keyword]) {
            true => Ok(()),
            false => Err(self.unexpected(keyword)),
        }
    }

    pub(super) fn expect_symbol(&mut self, symbol: &'static str) -> Result<()> {
        match self.accept_symbol(symbol) {
            true => Ok(()),
            false => Err(self.unexpected(symbol)),
        }
    }

    pub(super) fn name(&mut self) -> Result<String> {
        let name = self.peek().and_then(|token| token.defined_name());
        let name = name.ok_or_else(|| self.unexpected("a name"))?;
        self.at += 1;
        Ok(name)
    }

    /// The text inside the brackets that come next.
    pub(super) fn in_brackets(&mut self) -> Result<&'a str> {
        let open = self.at;
        self.expect_symbol("(")?;
        let mut depth = 1_usize;
        while let Some(token) = self.next() {
            depth += usize::from(token.is_symbol("("));
            depth -= usize::from(token.is_symbol(")"));
            if depth == 0 {
                return Ok(&self.source[self.tokens[open].end()..token.start]);
            }
        }
        Err(self.unexpected(")"))
    }

    /// The tokens of the brackets that come next, brackets included; none where no bracket comes next.
    pub(super) fn brackets(&mut self) -> Result<&[Token<'a>]> {
        let open = self.at;
        if self.peek().is_some_and(|token| token.is_symbol("(")) {
            self.in_brackets()?;
        }
        Ok(&self.tokens[open..self.at])
    }

    /// The text from here to the end.
    pub(super) fn rest(&self) -> &'a str {
        self.peek().map_or("", |token| &self.source[token.start..])
    }

    pub(super) fn unexpected(&self, expected: &'static str) -> ParseError {
        let found = match self.peek() {
            Some(token) => format!("`{}`", token.text),
            None => "the end".to_owned(),
        };
        ParseError::Unexpected { expected, found }
    }
}

/// The pieces of a list, cut at the commas that stand in no inner brackets.
pub(super) fn items(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut items) = (0_usize, 0, Vec::new());
    for token in significant(list) {
        match token.text {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            "," if depth == 0 => {
                items.push(list[start..token.start].trim());
                start = token.end();
            }
            _ => {}
        }
    }
    items.push(list[start..].trim());
    items
}
