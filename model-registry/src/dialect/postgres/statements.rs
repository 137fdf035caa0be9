//! A script, statement by statement.

use std::iter;

use squawk_lexer::{TokenKind, tokenize};

/// One statement of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Statement<'a> {
    /// Its text, without the comments before it and the semicolon after it.
    pub sql: &'a str,
    /// The line on which it starts, from 1.
    pub line: usize,
}

/// The statements of a script.
///
/// As in psql (`src/fe_utils/psqlscan.l`), a semicolon ends none inside of parentheses (a rule with several commands)
/// and inside of `BEGIN ATOMIC ... END` (the body of a function).
pub(crate) fn statements(script: &str) -> impl Iterator<Item = Statement<'_>> {
    let mut tokens = tokens(script);
    let (mut line, mut counted) = (1, 0);
    iter::from_fn(move || {
        let first = tokens.find(|token| token.kind != TokenKind::Semi)?;
        let end = finish(first, &mut tokens);
        line += script[counted..first.start].matches('\n').count();
        counted = first.start;
        Some(Statement { sql: &script[first.start..end], line })
    })
}

/// A token that means something, with its place in the script.
#[derive(Clone, Copy)]
struct Token<'a> {
    kind: TokenKind,
    text: &'a str,
    start: usize,
}

impl Token<'_> {
    fn is(&self, keyword: &str) -> bool {
        self.kind == TokenKind::Ident && self.text.eq_ignore_ascii_case(keyword)
    }

    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

fn tokens(script: &str) -> impl Iterator<Item = Token<'_>> {
    let mut end = 0;
    tokenize(script).filter_map(move |token| {
        let start = end;
        end += token.len as usize;
        let kind = token.kind;
        match kind {
            TokenKind::Whitespace
            | TokenKind::LineComment
            | TokenKind::BlockComment { terminated: true } => None,
            _ => Some(Token { kind, text: &script[start..end], start }),
        }
    })
}

/// Reads up to the statement's semicolon, and returns the end of the token before it.
fn finish<'a>(first: Token<'a>, tokens: &mut impl Iterator<Item = Token<'a>>) -> usize {
    let (mut parentheses, mut blocks) = (0_usize, 0_usize);
    let mut before = first;
    for token in tokens {
        match token.kind {
            TokenKind::Semi if parentheses == 0 && blocks == 0 => break,
            TokenKind::OpenParen => parentheses += 1,
            TokenKind::CloseParen => parentheses = parentheses.saturating_sub(1),
            _ if before.is("BEGIN") && token.is("ATOMIC") => blocks += 1,
            _ if blocks > 0 && token.is("CASE") => blocks += 1,
            _ if blocks > 0 && token.is("END") => blocks -= 1,
            _ => {}
        }
        before = token;
    }
    before.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(script: &str) -> Vec<(usize, &str)> {
        statements(script).map(|statement| (statement.line, statement.sql)).collect()
    }

    #[test]
    fn a_semicolon_in_a_literal_or_comment_ends_nothing() {
        let script =
            "-- a; b\nSELECT ';', E'\\';', \";\" /* ; /* ; */ */;\n\nDO $x$ BEGIN; END $x$\n;;";
        assert_eq!(
            split(script),
            [(2, "SELECT ';', E'\\';', \";\""), (4, "DO $x$ BEGIN; END $x$"),]
        );
    }

    #[test]
    fn bodies_keep_their_semicolons() {
        let function = "CREATE FUNCTION f(a int) RETURNS int BEGIN ATOMIC\n\
            SELECT CASE WHEN a > 0 THEN 1 END; SELECT 2; END";
        let rule = "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)";
        let script = format!("BEGIN; {function}; {rule}; COMMIT");
        assert_eq!(split(&script), [(1, "BEGIN"), (1, function), (2, rule), (2, "COMMIT")]);
    }

    #[test]
    fn what_never_ends_is_one_statement() {
        assert_eq!(
            split("SELECT 1;\nSELECT 'a; SELECT 2;"),
            [(1, "SELECT 1"), (2, "SELECT 'a; SELECT 2;")]
        );
        assert_eq!(split("/* ; no end"), [(1, "/* ; no end")]);
        assert_eq!(split(" -- nothing;\n"), []);
    }
}
