//! The tokens of SQLite's SQL, as `sqlite3GetToken` cuts them (`src/tokenize.c`).

use std::iter;

use super::names;

/// A token, with its place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub kind: TokenKind,
    pub text: &'a str,
    /// The offset in bytes.
    pub start: usize,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Space,
    Comment,
    /// A keyword or an unquoted identifier.
    Word,
    /// An identifier as `"name"`, `` `name` `` or `[name]`.
    Quoted,
    /// `'text'`
    Text,
    /// `x'00ff'`
    Blob,
    Number,
    /// A parameter: `?1`, `:name`.
    Variable,
    Symbol,
    /// What starts no token, or a quote without its end.
    Invalid,
}

use TokenKind::{Blob, Comment, Invalid, Number, Quoted, Space, Symbol, Text, Variable, Word};

/// The tokens of a text. Together they are the text.
pub(super) fn tokens(sql: &str) -> impl Iterator<Item = Token<'_>> {
    let mut start = 0;
    iter::from_fn(move || {
        let rest = &sql[start..];
        let (kind, length) = scan(rest)?;
        let token = Token { kind, text: &rest[..length], start };
        start += length;
        Some(token)
    })
}

/// The tokens that mean something: without spaces and comments.
pub(super) fn significant(sql: &str) -> impl Iterator<Item = Token<'_>> {
    tokens(sql).filter(Token::is_significant)
}

impl<'a> Token<'a> {
    /// Whether it is more than a space or a comment.
    pub(super) fn is_significant(&self) -> bool {
        !matches!(self.kind, Space | Comment)
    }

    /// Whether it is that keyword.
    pub(super) fn is(&self, keyword: &str) -> bool {
        self.kind == Word && self.text.eq_ignore_ascii_case(keyword)
    }

    /// Whether it is that symbol.
    pub(super) fn is_symbol(&self, symbol: &str) -> bool {
        self.kind == Symbol && self.text == symbol
    }

    /// The name, if it can be one.
    pub(super) fn identifier(&self) -> Option<String> {
        match self.kind {
            Word if names::is_reserved(self.text) => None,
            Word => Some(self.text.to_owned()),
            Quoted => Some(unquote(self.text)),
            Space | Comment | Text | Blob | Number | Variable | Symbol | Invalid => None,
        }
    }

    /// The name where SQLite takes a text literal for a name too: in definitions.
    pub(super) fn defined_name(&self) -> Option<String> {
        match self.kind {
            Text => Some(unquote(self.text)),
            Space | Comment | Word | Quoted | Blob | Number | Variable | Symbol | Invalid => {
                self.identifier()
            }
        }
    }

    /// The offset in bytes after its last byte.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The content of a quoted token.
fn unquote(text: &str) -> String {
    let quote = &text[..1];
    let content = &text[1..text.len() - 1];
    match quote {
        "[" => content.to_owned(),
        _ => content.replace(&quote.repeat(2), quote),
    }
}

/// Kind and length in bytes of the first token, `None` at the end.
fn scan(rest: &str) -> Option<(TokenKind, usize)> {
    let first = rest.chars().next()?;
    let second = rest[first.len_utf8()..].chars().next();
    Some(match (first, second) {
        (' ' | '\t' | '\n' | '\x0c' | '\r', _) => (Space, span(rest, is_space)),
        ('-', Some('-')) => (Comment, rest.find('\n').unwrap_or(rest.len())),
        ('/', Some('*')) => (Comment, block_comment(rest)),
        ('\'', _) => quoted(Text, rest, '\''),
        ('"' | '`', _) => quoted(Quoted, rest, first),
        ('[', _) => match rest.find(']') {
            Some(end) => (Quoted, end + 1),
            None => (Invalid, rest.len()),
        },
        ('x' | 'X', Some('\'')) => blob(rest),
        ('0'..='9', _) | ('.', Some('0'..='9')) => number(rest),
        ('?', _) => (Variable, 1 + span(&rest[1..], |letter| letter.is_ascii_digit())),
        ('$' | '@' | ':' | '#', Some(next)) if is_word(next) => {
            (Variable, 1 + span(&rest[1..], is_word))
        }
        _ if is_word(first) && first != '$' => (Word, span(rest, is_word)),
        _ => symbol(rest, first),
    })
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\x0c' | '\r')
}

/// Every character outside of ASCII is a letter to SQLite.
fn is_word(letter: char) -> bool {
    letter == '_' || letter == '$' || letter.is_ascii_alphanumeric() || !letter.is_ascii()
}

fn span(rest: &str, belongs: impl Fn(char) -> bool) -> usize {
    rest.find(|letter| !belongs(letter)).unwrap_or(rest.len())
}

/// SQLite accepts a comment that does not end before the text does.
fn block_comment(rest: &str) -> usize {
    rest[2..].find("*/").map_or(rest.len(), |end| end + 4)
}

fn quoted(kind: TokenKind, rest: &str, quote: char) -> (TokenKind, usize) {
    let mut from = 1;
    while let Some(end) = rest[from..].find(quote) {
        from += end + 1;
        match rest[from..].starts_with(quote) {
            true => from += 1,
            false => return (kind, from),
        }
    }
    (Invalid, rest.len())
}

fn blob(rest: &str) -> (TokenKind, usize) {
    let digits = span(&rest[2..], |letter| letter.is_ascii_hexdigit());
    let length = digits + 3;
    match digits % 2 == 0 && rest[2 + digits..].starts_with('\'') {
        true => (Blob, length),
        false => (Invalid, 2 + digits),
    }
}

/// Digits with an optional fraction and exponent, or `0x` and hexadecimal digits; `_` may stand between digits.
fn number(rest: &str) -> (TokenKind, usize) {
    let digits = |from: usize| from + span(&rest[from..], |c| c.is_ascii_digit() || c == '_');
    let hexadecimal = rest.starts_with("0x") || rest.starts_with("0X");
    let mut end = match hexadecimal {
        true => 2 + span(&rest[2..], |letter| letter.is_ascii_hexdigit() || letter == '_'),
        false => digits(0),
    };
    if !hexadecimal {
        if rest[end..].starts_with('.') {
            end = digits(end + 1);
        }
        if rest[end..].starts_with(['e', 'E']) {
            let sign = usize::from(rest[end + 1..].starts_with(['+', '-']));
            if rest[end + 1 + sign..].starts_with(|letter: char| letter.is_ascii_digit()) {
                end = digits(end + 1 + sign);
            }
        }
    }
    match span(&rest[end..], is_word) {
        0 => (Number, end),
        letters => (Invalid, end + letters),
    }
}

fn symbol(rest: &str, first: char) -> (TokenKind, usize) {
    const LONG: [&str; 10] = ["->>", "||", "->", "<=", "<>", "<<", ">=", ">>", "==", "!="];
    const SHORT: &str = "-+*/%=<>|&~(),;.";
    match LONG.iter().find(|symbol| rest.starts_with(**symbol)) {
        Some(symbol) => (Symbol, symbol.len()),
        None if SHORT.contains(first) => (Symbol, 1),
        None => (Invalid, first.len_utf8()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(sql: &str) -> Vec<(TokenKind, &str)> {
        significant(sql).map(|token| (token.kind, token.text)).collect()
    }

    #[test]
    fn cuts_every_kind() {
        assert_eq!(
            kinds("a1$ \"b\"\"c\" [d]`e`'f''g' x'0A' 1.5e-3 .5 0x1F ?1 :h ->>!= -- i\n/* j */k"),
            [
                (Word, "a1$"),
                (Quoted, "\"b\"\"c\""),
                (Quoted, "[d]"),
                (Quoted, "`e`"),
                (Text, "'f''g'"),
                (Blob, "x'0A'"),
                (Number, "1.5e-3"),
                (Number, ".5"),
                (Number, "0x1F"),
                (Variable, "?1"),
                (Variable, ":h"),
                (Symbol, "->>"),
                (Symbol, "!="),
                (Word, "k"),
            ]
        );
    }

    #[test]
    fn knows_what_is_no_token() {
        assert_eq!(kinds("'a"), [(Invalid, "'a")]);
        assert_eq!(kinds("[a"), [(Invalid, "[a")]);
        assert_eq!(kinds("1a"), [(Invalid, "1a")]);
        assert_eq!(kinds("x'0'"), [(Invalid, "x'0"), (Invalid, "'")]);
        assert_eq!(kinds("::a"), [(Invalid, ":"), (Variable, ":a")]);
        assert_eq!(kinds("/* a"), []);
    }

    #[test]
    fn names_lose_their_quotes() {
        let names: Vec<_> =
            significant("a \"b\"\"c\" [d\"] select").map(|token| token.identifier()).collect();
        assert_eq!(
            names,
            [Some("a".to_owned()), Some("b\"c".to_owned()), Some("d\"".to_owned()), None]
        );
    }
}
