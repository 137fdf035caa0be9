//! A script, statement by statement.

use std::iter;

/// One statement of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Statement<'a> {
    /// Its text, without the comments before it and the semicolon after it.
    pub sql: &'a str,
    /// The line on which it starts, from 1.
    pub line: usize,
}

impl Statement<'_> {
    /// Whether it starts with that keyword.
    pub fn starts(&self, keyword: &str) -> bool {
        let start = self.sql.get(..keyword.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(keyword))
    }
}

/// The statements of a script.
///
/// As in psql (`src/fe_utils/psqlscan.l`), a semicolon ends none inside of parentheses (a rule with several commands)
/// and inside of `BEGIN ATOMIC ... END` (the body of a function).
pub(crate) fn statements(script: &str) -> impl Iterator<Item = Statement<'_>> {
    let mut tokens = tokens(script);
    let (mut line, mut counted) = (1, 0);
    iter::from_fn(move || {
        let first = tokens.find(|token| token.kind != Kind::Semicolon)?;
        let end = finish(first, &mut tokens);
        line += script[counted..first.start].matches('\n').count();
        counted = first.start;
        Some(Statement { sql: &script[first.start..end], line })
    })
}

/// A token that means something, with its place in the script.
#[derive(Clone, Copy)]
struct Token<'a> {
    kind: Kind,
    text: &'a str,
    start: usize,
}

/// What a token is, as far as it matters to where a statement ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// White space or a comment.
    Trivia,
    Word,
    Semicolon,
    Open,
    Close,
    Other,
}

impl Token<'_> {
    fn is(&self, keyword: &str) -> bool {
        self.kind == Kind::Word && self.text.eq_ignore_ascii_case(keyword)
    }

    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

fn tokens(script: &str) -> impl Iterator<Item = Token<'_>> {
    let mut end = 0;
    iter::from_fn(move || {
        while end < script.len() {
            let (kind, length) = scan(&script[end..]);
            let start = end;
            end += length;
            if kind != Kind::Trivia {
                return Some(Token { kind, text: &script[start..end], start });
            }
        }
        None
    })
}

/// Kind and length in bytes of the first token of a text that is not empty (PostgreSQL's manual, "Lexical Structure",
/// section 4.1). It looks at bytes, not at characters, since build scripts run it unoptimised.
fn scan(text: &str) -> (Kind, usize) {
    let bytes = text.as_bytes();
    match (bytes[0], bytes.get(1)) {
        (byte, _) if is_space(byte) => (Kind::Trivia, span(bytes, is_space)),
        (b'-', Some(b'-')) => (Kind::Trivia, text.find(['\n', '\r']).unwrap_or(text.len())),
        (b'/', Some(b'*')) => block_comment(text),
        (b'\'', _) => (Kind::Other, quoted(bytes, 1, b'\'', false)),
        (b'e' | b'E', Some(b'\'')) => (Kind::Other, quoted(bytes, 2, b'\'', true)),
        (b'"', _) => (Kind::Other, quoted(bytes, 1, b'"', false)),
        (b'$', _) => (Kind::Other, dollar(text)),
        (b';', _) => (Kind::Semicolon, 1),
        (b'(', _) => (Kind::Open, 1),
        (b')', _) => (Kind::Close, 1),
        (b'0'..=b'9', _) => (Kind::Other, span(bytes, is_plain)),
        (byte, _) if is_word(byte) => (Kind::Word, span(bytes, is_word)),
        _ => (Kind::Other, 1),
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0b' | b'\x0c')
}

/// Every character outside of ASCII is a letter.
fn is_word(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'$' | b'\x80'..)
}

/// How many bytes at the start belong.
fn span(bytes: &[u8], belongs: impl Fn(u8) -> bool) -> usize {
    let mut length = 0;
    while length < bytes.len() && belongs(bytes[length]) {
        length += 1;
    }
    length
}

/// A byte of a word that is no `$`.
fn is_plain(byte: u8) -> bool {
    is_word(byte) && byte != b'$'
}

/// Comments nest. One that does not end is no comment, but the last statement.
fn block_comment(text: &str) -> (Kind, usize) {
    let (mut depth, mut end) = (1_usize, 2);
    while let Some(next) = text[end..].find(['*', '/']) {
        end += next;
        match &text.as_bytes()[end..] {
            [b'/', b'*', ..] => (depth, end) = (depth + 1, end + 2),
            [b'*', b'/', ..] => (depth, end) = (depth - 1, end + 2),
            _ => end += 1,
        }
        if depth == 0 {
            return (Kind::Trivia, end);
        }
    }
    (Kind::Other, text.len())
}

/// The end of what is quoted. A doubled quote is one of its characters.
fn quoted(bytes: &[u8], from: usize, quote: u8, has_escapes: bool) -> usize {
    let mut end = from;
    while end < bytes.len() {
        match bytes[end] {
            b'\\' if has_escapes => end += 2,
            byte if byte == quote && bytes.get(end + 1) == Some(&quote) => end += 2,
            byte if byte == quote => return end + 1,
            _ => end += 1,
        }
    }
    bytes.len()
}

/// `$$text$$`, `$tag$text$tag$`, or a parameter.
fn dollar(text: &str) -> usize {
    let bytes = text.as_bytes();
    let tag = 1 + span(&bytes[1..], is_plain);
    if bytes.get(1).is_some_and(u8::is_ascii_digit) || bytes.get(tag) != Some(&b'$') {
        return tag;
    }
    let body = tag + 1;
    text[body..].find(&text[..body]).map_or(text.len(), |end| body + end + body)
}

/// Reads up to the statement's semicolon, and returns the end of the token before it.
fn finish<'a>(first: Token<'a>, tokens: &mut impl Iterator<Item = Token<'a>>) -> usize {
    let (mut parentheses, mut blocks) = (0_usize, 0_usize);
    let mut before = first;
    for token in tokens {
        match token.kind {
            Kind::Semicolon if parentheses == 0 && blocks == 0 => break,
            Kind::Open => parentheses += 1,
            Kind::Close => parentheses = parentheses.saturating_sub(1),
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

    /// The tokens as the lexer of the full grammar cuts them: the start of each that is no trivia, and whether it is a
    /// semicolon or a parenthesis. `None` where a number is none, which PostgreSQL refuses.
    fn by_lexer(script: &str) -> Option<Vec<(usize, Kind)>> {
        use squawk_lexer::{LiteralKind, TokenKind};
        let is_junk = |token: squawk_lexer::Token| match token.kind {
            TokenKind::PositionalParam { trailing_junk_start } => trailing_junk_start < token.len,
            TokenKind::Literal { kind: LiteralKind::Int { trailing_junk_start, .. } } => {
                trailing_junk_start < token.len
            }
            TokenKind::Literal {
                kind: LiteralKind::Numeric { empty_exponent_start, trailing_junk_start },
            } => empty_exponent_start.is_some() || trailing_junk_start < token.len,
            _ => false,
        };
        if squawk_lexer::tokenize(script).any(is_junk) {
            return None;
        }
        let mut end = 0;
        let tokens = squawk_lexer::tokenize(script)
            .filter_map(|token| {
                let start = end;
                end += token.len as usize;
                let kind = match token.kind {
                    TokenKind::Whitespace
                    | TokenKind::LineComment
                    | TokenKind::BlockComment { terminated: true } => return None,
                    TokenKind::Ident => Kind::Word,
                    TokenKind::Semi => Kind::Semicolon,
                    TokenKind::OpenParen => Kind::Open,
                    TokenKind::CloseParen => Kind::Close,
                    _ => Kind::Other,
                };
                Some((start, kind))
            })
            .collect();
        Some(tokens)
    }

    #[test]
    fn cuts_as_the_grammar_does() {
        const PIECES: [&str; 27] = [
            ";", "(", ")", "'", "''", "\"", "\\", "$", "$$", "$a$", "$1", "--", "/*", "*/", "/",
            "\n", "\r", " ", "E", "e'", "x'", "a", "ä", "9", "U&\"", "U&'", ".",
        ];
        let matters = |kind: Kind| matches!(kind, Kind::Semicolon | Kind::Open | Kind::Close);
        for first in PIECES {
            for second in PIECES {
                for third in PIECES {
                    for fourth in ["", ";", "a;'", "*/;\";", "$$;$a$;"] {
                        let script = format!("{first}{second}{third}{fourth}");
                        let ours = tokens(&script).map(|token| (token.start, token.kind));
                        let ours: Vec<_> = ours.filter(|(_, kind)| matters(*kind)).collect();
                        let Some(mut lexer) = by_lexer(&script) else { continue };
                        lexer.retain(|(_, kind)| matters(*kind));
                        assert_eq!(ours, lexer, "{script}");
                    }
                }
            }
        }
    }
}
