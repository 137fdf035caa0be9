//! A script, statement by statement.

use std::iter;

use super::token::{Token, significant};

/// One statement of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Statement<'a> {
    /// Its text, without the comments before it and the semicolon after it.
    pub sql: &'a str,
    /// The line on which it starts, from 1.
    pub line: usize,
}

impl<'a> Statement<'a> {
    /// Its keywords and unquoted names, in order.
    pub fn words(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        significant(self.sql).filter(Token::is_word).map(|token| token.text)
    }

    /// What may be the name of an object in it, in lower case: each word and each quoted text.
    #[cfg(feature = "sqlite")]
    pub fn names(&self) -> impl Iterator<Item = String> + use<'a> {
        significant(self.sql).filter_map(|token| token.any_name())
    }
}

/// The statements of a script.
///
/// The body of a trigger holds semicolons of its own: such a statement ends at `; END ;`, as for
/// `sqlite3_complete` (<https://sqlite.org/c3ref/complete.html>).
pub(crate) fn statements(script: &str) -> impl Iterator<Item = Statement<'_>> {
    let mut tokens = significant(script);
    let (mut line, mut counted) = (1, 0);
    iter::from_fn(move || {
        let first = tokens.find(|token| !token.is_symbol(";"))?;
        let last = finish(first, &mut tokens);
        line += script[counted..first.start].matches('\n').count();
        counted = first.start;
        Some(Statement { sql: &script[first.start..last.end()], line })
    })
}

/// Reads up to the statement's semicolon, and returns the token before it.
fn finish<'a>(first: Token<'a>, tokens: &mut impl Iterator<Item = Token<'a>>) -> Token<'a> {
    let mut head = Head::start(first);
    let (mut before, mut last) = (first, first);
    for token in tokens {
        let body_is_open = head == Head::Trigger && !(before.is_symbol(";") && last.is("END"));
        if token.is_symbol(";") && !body_is_open {
            break;
        }
        head = head.read(token);
        (before, last) = (last, token);
    }
    last
}

/// How much of `[EXPLAIN [QUERY PLAN]] CREATE [TEMP | TEMPORARY] TRIGGER` was read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    Explain,
    Create,
    Trigger,
    Other,
}

impl Head {
    fn start(first: Token<'_>) -> Self {
        Self::Explain.read(first)
    }

    fn read(self, token: Token<'_>) -> Self {
        let any = |keywords: &[&str]| keywords.iter().any(|keyword| token.is(keyword));
        match self {
            Self::Explain if any(&["EXPLAIN", "QUERY", "PLAN"]) => Self::Explain,
            Self::Explain if any(&["CREATE"]) => Self::Create,
            Self::Create if any(&["TEMP", "TEMPORARY"]) => Self::Create,
            Self::Create if any(&["TRIGGER"]) => Self::Trigger,
            Self::Explain | Self::Create | Self::Other => Self::Other,
            Self::Trigger => Self::Trigger,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_a_script() {
        let script = "-- first; not this\nCREATE TABLE a (b TEXT DEFAULT ';');;\n\n\
            CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN\n\
              UPDATE a SET b = CASE WHEN b THEN 1 END;\n\
              DELETE FROM a;\n\
            END;\n/* last */ SELECT 1 -- no end";
        let found: Vec<_> = statements(script).map(|found| (found.line, found.sql)).collect();
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(found[0], (2, "CREATE TABLE a (b TEXT DEFAULT ';')"));
        assert_eq!(found[1].0, 4);
        assert!(found[1].1.starts_with("CREATE TEMP TRIGGER") && found[1].1.ends_with("END"));
        assert_eq!(found[2], (8, "SELECT 1"));
    }

    #[test]
    fn nothing_in_a_comment() {
        assert_eq!(statements("-- only this;\n ; ").next(), None);
    }
}
