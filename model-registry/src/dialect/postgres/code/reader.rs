//! A statement, token by token.

use std::ops::Range;

use super::Names;
use crate::dialect::postgres::expression::expression;
use crate::dialect::postgres::expression::token::{Cursor, Token, spanned};
use crate::schema::{DataType, Expr, ObjectName};

/// What was read, or why it cannot be.
pub(super) type Faulty<T> = Result<T, String>;

/// A read position in a statement.
pub(super) struct Reader<'a> {
    sql: &'a str,
    tokens: Vec<Token>,
    spans: Vec<Range<usize>>,
    at: usize,
    names: &'a dyn Names,
}

impl<'a> Reader<'a> {
    /// At the start of a statement.
    pub(super) fn new(sql: &'a str, names: &'a dyn Names) -> Faulty<Self> {
        let (tokens, spans) = spanned(sql)?.into_iter().unzip();
        Ok(Self { sql, tokens, spans, at: 0, names })
    }

    /// What names stand for.
    pub(super) fn names(&self) -> &'a dyn Names {
        self.names
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// The text that is left, as far as it fits a message.
    pub(super) fn rest(&self) -> String {
        let start = self.spans.get(self.at).map_or(self.sql.len(), |span| span.start);
        self.sql[start..].chars().take(40).collect()
    }

    pub(super) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    pub(super) fn next(&mut self) -> Option<&Token> {
        let token = self.tokens.get(self.at);
        self.at += usize::from(token.is_some());
        token
    }

    /// Whether that keyword is next.
    pub(super) fn at_word(&self, word: &str) -> bool {
        self.nth_is_word(0, word)
    }

    pub(super) fn nth_is_word(&self, places: usize, word: &str) -> bool {
        matches!(self.tokens.get(self.at + places), Some(Token::Word(own)) if own == word)
    }

    pub(super) fn eat_word(&mut self, word: &str) -> bool {
        let there = self.at_word(word);
        self.at += usize::from(there);
        there
    }

    /// Takes the keywords if they are next, all of them.
    pub(super) fn eat_words(&mut self, words: &[&str]) -> bool {
        let there = words.iter().enumerate().all(|(place, word)| self.nth_is_word(place, word));
        self.at += if there { words.len() } else { 0 };
        there
    }

    /// Takes the first of these keywords that is next.
    pub(super) fn eat_one_of<'w>(&mut self, words: &[&'w str]) -> Option<&'w str> {
        words.iter().find(|word| self.eat_word(word)).copied()
    }

    pub(super) fn expect_word(&mut self, word: &str) -> Faulty<()> {
        match self.eat_word(word) {
            true => Ok(()),
            false => Err(format!("`{}` is missing before `{}`", word.to_uppercase(), self.rest())),
        }
    }

    pub(super) fn at_symbol(&self, symbol: &str) -> bool {
        matches!(self.peek(), Some(Token::Symbol(own)) if *own == symbol)
    }

    pub(super) fn eat(&mut self, symbol: &str) -> bool {
        let there = self.at_symbol(symbol);
        self.at += usize::from(there);
        there
    }

    pub(super) fn expect(&mut self, symbol: &str) -> Faulty<()> {
        match self.eat(symbol) {
            true => Ok(()),
            false => Err(format!("`{symbol}` is missing before `{}`", self.rest())),
        }
    }

    /// Whether that symbol is so many places after the next token.
    pub(super) fn nth_is_symbol(&self, places: usize, symbol: &str) -> bool {
        matches!(self.tokens.get(self.at + places), Some(Token::Symbol(own)) if *own == symbol)
    }

    /// Whether that operator is so many places after the next token.
    pub(super) fn nth_is_operator(&self, places: usize, operator: &str) -> bool {
        matches!(self.tokens.get(self.at + places), Some(Token::Operator(own)) if own == operator)
    }

    pub(super) fn eat_operator(&mut self, operator: &str) -> bool {
        let there = self.nth_is_operator(0, operator);
        self.at += usize::from(there);
        there
    }

    /// The place, to come back to it.
    pub(super) fn mark(&self) -> usize {
        self.at
    }

    pub(super) fn back_to(&mut self, mark: usize) {
        self.at = mark;
    }

    /// Whether `=` is next; takes it.
    pub(super) fn eat_equals(&mut self) -> bool {
        self.eat_operator("=")
    }

    /// A name without a schema.
    pub(super) fn name(&mut self) -> Faulty<String> {
        match self.next() {
            Some(Token::Word(name) | Token::Quoted(name)) => Ok(name.clone()),
            Some(_) | None => Err("a name is missing".to_owned()),
        }
    }

    /// A name as it is written, without the schemas that PostgreSQL looks into by itself.
    pub(super) fn qualified(&mut self) -> Faulty<ObjectName> {
        let mut path = vec![self.name()?];
        while self.eat(".") {
            path.push(self.name()?);
        }
        let name = path.pop().unwrap_or_default();
        let schema = path.pop().filter(|schema| schema != "public" && schema != "pg_catalog");
        Ok(ObjectName { schema, name })
    }

    /// The relation that is named.
    pub(super) fn relation(&mut self) -> Faulty<ObjectName> {
        let written = self.qualified()?;
        Ok(self.names.relation(written))
    }

    /// The function that is named.
    pub(super) fn routine(&mut self) -> Faulty<ObjectName> {
        let written = self.qualified()?;
        Ok(self.names.routine(written))
    }

    /// The name of what is created.
    pub(super) fn home(&mut self) -> Faulty<ObjectName> {
        let written = self.qualified()?;
        Ok(self.names.home(written))
    }

    /// Names between commas, as far as they go.
    pub(super) fn name_list(&mut self) -> Faulty<Vec<String>> {
        let mut names = vec![self.name()?];
        while self.eat(",") {
            names.push(self.name()?);
        }
        Ok(names)
    }

    /// What a text literal says.
    pub(super) fn text(&mut self) -> Faulty<String> {
        match self.next() {
            Some(Token::Text(text)) => Ok(text.clone()),
            Some(_) | None => Err("a text is missing".to_owned()),
        }
    }

    /// Lets a cursor over the tokens read on.
    pub(super) fn with_cursor<T>(
        &mut self,
        read: impl FnOnce(&mut Cursor<'_>) -> Faulty<T>,
    ) -> Faulty<T> {
        let mut cursor = Cursor::new(&self.tokens[self.at.min(self.tokens.len())..]);
        let found = read(&mut cursor)?;
        self.at = self.tokens.len() - cursor.remaining();
        Ok(found)
    }

    /// The text up to the first token outside of brackets that `ends` accepts, or to the end.
    pub(super) fn text_until(&mut self, ends: impl Fn(&Token) -> bool) -> &'a str {
        let start = self.at;
        let mut depth = 0_usize;
        while let Some(token) = self.tokens.get(self.at) {
            match token {
                Token::Symbol("(" | "[") => depth += 1,
                Token::Symbol(")" | "]") if depth == 0 => break,
                Token::Symbol(")" | "]") => depth -= 1,
                token if depth == 0 && ends(token) => break,
                _ => {}
            }
            self.at += 1;
        }
        self.between(start, self.at)
    }

    fn between(&self, start: usize, end: usize) -> &'a str {
        match (self.spans.get(start), end.checked_sub(1).and_then(|last| self.spans.get(last))) {
            (Some(first), Some(last)) if start < end => &self.sql[first.start..last.end],
            _ => "",
        }
    }

    /// An expression in brackets.
    pub(super) fn bracketed(&mut self) -> Faulty<Expr> {
        self.expect("(")?;
        let sql = self.text_until(|_| false);
        self.expect(")")?;
        read_expression(sql, None)
    }

    /// An expression up to a comma, a closing bracket, or a keyword.
    pub(super) fn expression_until(
        &mut self,
        words: &[&str],
        expected: Option<&DataType>,
    ) -> Faulty<Expr> {
        let sql = self.text_until(|token| match token {
            Token::Symbol(symbol) => matches!(*symbol, "," | ";"),
            Token::Word(word) => words.contains(&word.as_str()),
            _ => false,
        });
        read_expression(sql, expected)
    }
}

/// The server prints brackets around conditions, and people write none.
fn read_expression(sql: &str, expected: Option<&DataType>) -> Faulty<Expr> {
    let mut sql = sql.trim();
    while let Some(inside) = enclosed(sql) {
        sql = inside.trim();
    }
    expression(sql, expected).map_err(|error| error.to_string())
}

/// What stands between the first and the last character, where these are one pair of brackets.
fn enclosed(sql: &str) -> Option<&str> {
    let inside = sql.strip_prefix('(')?.strip_suffix(')')?;
    let mut depth = 0_usize;
    for (token, span) in spanned(sql).ok()? {
        match token {
            Token::Symbol("(") => depth += 1,
            Token::Symbol(")") => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 && span.end < sql.len() {
            return None;
        }
    }
    // A list is a row, and a query needs its brackets.
    expression(inside, None).is_ok().then_some(inside)
}
