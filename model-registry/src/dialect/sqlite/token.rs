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

    /// Whether it is a keyword or an unquoted identifier.
    pub(super) fn is_word(&self) -> bool {
        self.kind == Word
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

    /// In lower case, what it names if it names anything at all.
    #[cfg(feature = "sqlite")]
    pub(super) fn any_name(&self) -> Option<String> {
        match self.kind {
            Word => Some(self.text.to_ascii_lowercase()),
            Quoted | Text => Some(unquote(self.text).to_ascii_lowercase()),
            Space | Comment | Blob | Number | Variable | Symbol | Invalid => None,
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

/// Kind and length in bytes of the first token, `None` at the end. It looks at bytes, not at characters, since build
/// scripts run it unoptimised.
fn scan(rest: &str) -> Option<(TokenKind, usize)> {
    let bytes = rest.as_bytes();
    let first = *bytes.first()?;
    Some(match (first, bytes.get(1)) {
        (b' ' | b'\t' | b'\n' | b'\x0c' | b'\r', _) => (Space, span(bytes, is_space)),
        (b'-', Some(b'-')) => (Comment, rest.find('\n').unwrap_or(rest.len())),
        (b'/', Some(b'*')) => (Comment, block_comment(rest)),
        (b'\'', _) => quoted(Text, rest, '\''),
        (b'"' | b'`', _) => quoted(Quoted, rest, char::from(first)),
        (b'[', _) => match rest.find(']') {
            Some(end) => (Quoted, end + 1),
            None => (Invalid, rest.len()),
        },
        (b'x' | b'X', Some(b'\'')) => blob(rest),
        (b'0'..=b'9', _) | (b'.', Some(b'0'..=b'9')) => number(rest),
        (b'?', _) => (Variable, 1 + span(&bytes[1..], |byte| byte.is_ascii_digit())),
        (b'$' | b'@' | b':' | b'#', Some(next)) if is_word(*next) => {
            (Variable, 1 + span(&bytes[1..], is_word))
        }
        _ if is_word(first) && first != b'$' => (Word, span(bytes, is_word)),
        _ => symbol(rest),
    })
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c' | b'\r')
}

/// Every character outside of ASCII is a letter to SQLite.
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
    let digits = span(&rest.as_bytes()[2..], |byte| byte.is_ascii_hexdigit());
    let length = digits + 3;
    match digits % 2 == 0 && rest[2 + digits..].starts_with('\'') {
        true => (Blob, length),
        false => (Invalid, 2 + digits),
    }
}

/// Digits with an optional fraction and exponent, or `0x` and hexadecimal digits; `_` may stand between digits.
fn number(rest: &str) -> (TokenKind, usize) {
    let digits = |from: usize| {
        from + span(&rest.as_bytes()[from..], |byte| byte.is_ascii_digit() || byte == b'_')
    };
    let hexadecimal = rest.starts_with("0x") || rest.starts_with("0X");
    let mut end = match hexadecimal {
        true => 2 + span(&rest.as_bytes()[2..], |byte| byte.is_ascii_hexdigit() || byte == b'_'),
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
    match span(&rest.as_bytes()[end..], is_word) {
        0 => (Number, end),
        letters => (Invalid, end + letters),
    }
}

fn symbol(rest: &str) -> (TokenKind, usize) {
    const LONG: [&str; 10] = ["->>", "||", "->", "<=", "<>", "<<", ">=", ">>", "==", "!="];
    let first = rest.chars().next().unwrap_or_default();
    match first {
        '(' | ')' | ',' | ';' | '.' | '+' | '*' | '/' | '%' | '&' | '~' => (Symbol, 1),
        _ => match LONG.iter().find(|symbol| rest.starts_with(**symbol)) {
            Some(symbol) => (Symbol, symbol.len()),
            None if matches!(first, '-' | '=' | '<' | '>' | '|') => (Symbol, 1),
            None => (Invalid, first.len_utf8()),
        },
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
