//! SQL text as flat tokens: names folded, literals decoded, operators whole.
//!
//! PostgreSQL's manual, "Lexical Structure" (section 4.1).

use std::ops::Range;

use squawk_lexer::{LiteralKind, TokenKind};
use squawk_syntax::decoded_text::DecodedText;
use squawk_syntax::unescape;

/// A token that means something; white space and comments do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::dialect::postgres) enum Token {
    /// An unquoted word in lower case: a keyword or a name.
    Word(String),
    /// A quoted name without its quotes.
    Quoted(String),
    /// A number as it was written.
    Number(String),
    /// What a string literal of any kind says.
    Text(String),
    /// The bits of a bit string literal.
    Bits(String),
    /// An operator of PostgreSQL's operator characters.
    Operator(String),
    /// Punctuation: one of `( ) [ ] , . ; : :: =>` (`:=` is `=>`).
    Symbol(&'static str),
}

/// Characters that an operator may consist of (section 4.1.3).
const OPERATOR_CHARACTERS: &str = "+-*/<>=~!@#%^&|`?";

/// The tokens of a text, or why it has none.
pub(in crate::dialect::postgres) fn tokenize(sql: &str) -> Result<Vec<Token>, String> {
    Ok(spanned(sql)?.into_iter().map(|(token, _)| token).collect())
}

/// The tokens of a text, each with its place in it.
pub(in crate::dialect::postgres) fn spanned(
    sql: &str,
) -> Result<Vec<(Token, Range<usize>)>, String> {
    let mut tokens: Vec<(Token, Range<usize>)> = Vec::new();
    let mut rest = sql;
    let mut on_new_line = false;
    while let Some(lexed) = squawk_lexer::tokenize(rest).next().filter(|token| token.len > 0) {
        let length = match lexed.kind {
            TokenKind::Colon if rest.starts_with("::") || rest.starts_with(":=") => 2,
            TokenKind::Ident | TokenKind::QuotedIdent { .. } | TokenKind::Literal { .. } => {
                lexed.len as usize
            }
            kind if is_trivia(kind) => lexed.len as usize,
            _ => operator_length(rest).unwrap_or(lexed.len as usize),
        };
        let (text, after) = rest.split_at(length);
        rest = after;
        if is_trivia(lexed.kind) {
            on_new_line |= text.contains('\n');
            continue;
        }
        match (tokens.last_mut(), token(lexed.kind, text)?) {
            // Two string literals on two lines are one (section 4.1.2.1).
            (Some((Token::Text(before), span)), Token::Text(text)) if on_new_line => {
                before.push_str(&text);
                span.end = sql.len() - rest.len();
            }
            (_, token) => {
                let end = sql.len() - rest.len();
                tokens.push((token, end - length..end));
            }
        }
        on_new_line = false;
    }
    Ok(tokens)
}

fn is_trivia(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Whitespace | TokenKind::LineComment | TokenKind::BlockComment { .. })
}

/// The length of the operator at the start of the text: as many operator characters as there are, but no start of
/// a comment, and a `+` or `-` at the end only where one of `~ ! @ # % ^ & | ? `` ` `` is in it.
fn operator_length(text: &str) -> Option<usize> {
    let run =
        text.find(|letter| !OPERATOR_CHARACTERS.contains(letter)).map_or(text, |end| &text[..end]);
    let comment = ["--", "/*"].iter().filter_map(|start| run.find(start)).min();
    let mut operator = &run[..comment.unwrap_or(run.len())];
    while operator.len() > 1
        && operator.ends_with(['+', '-'])
        && !operator.contains(['~', '!', '@', '#', '%', '^', '&', '|', '`', '?'])
    {
        operator = &operator[..operator.len() - 1];
    }
    (!operator.is_empty()).then_some(operator.len())
}

fn token(kind: TokenKind, text: &str) -> Result<Token, String> {
    match kind {
        TokenKind::Ident => Ok(Token::Word(text.to_ascii_lowercase())),
        // An argument of a routine.
        TokenKind::PositionalParam { trailing_junk_start }
            if trailing_junk_start as usize == text.len() =>
        {
            Ok(Token::Word(text.to_owned()))
        }
        TokenKind::QuotedIdent { terminated: true, uescape: false } => {
            Ok(Token::Quoted(text[1..text.len() - 1].replace("\"\"", "\"")))
        }
        TokenKind::Literal { kind } => literal(kind, text),
        TokenKind::OpenParen => Ok(Token::Symbol("(")),
        TokenKind::CloseParen => Ok(Token::Symbol(")")),
        TokenKind::OpenBracket => Ok(Token::Symbol("[")),
        TokenKind::CloseBracket => Ok(Token::Symbol("]")),
        TokenKind::Comma => Ok(Token::Symbol(",")),
        TokenKind::Dot => Ok(Token::Symbol(".")),
        TokenKind::Semi => Ok(Token::Symbol(";")),
        TokenKind::Colon if text == "::" => Ok(Token::Symbol("::")),
        TokenKind::Colon if text == ":=" => Ok(Token::Symbol("=>")),
        TokenKind::Colon => Ok(Token::Symbol(":")),
        _ if text.starts_with(|letter| OPERATOR_CHARACTERS.contains(letter)) => Ok(operator(text)),
        _ => Err(format!("`{}` cannot stand here", text.escape_debug())),
    }
}

fn operator(text: &str) -> Token {
    match text {
        "=>" => Token::Symbol("=>"),
        "!=" => Token::Operator("<>".to_owned()),
        _ => Token::Operator(text.to_owned()),
    }
}

fn literal(kind: LiteralKind, text: &str) -> Result<Token, String> {
    let quoted = |prefix: usize| &text[prefix..text.len() - 1];
    let mut decoded = DecodedText::new(Default::default());
    match kind {
        LiteralKind::Int { empty_int: false, trailing_junk_start, .. }
        | LiteralKind::Numeric { empty_exponent_start: None, trailing_junk_start }
            if trailing_junk_start as usize == text.len() =>
        {
            return Ok(Token::Number(text.to_owned()));
        }
        LiteralKind::Str { terminated: true } => {
            return Ok(Token::Text(quoted(1).replace("''", "'")));
        }
        LiteralKind::NationalStr { terminated: true } => {
            return Ok(Token::Text(quoted(2).replace("''", "'")));
        }
        LiteralKind::EscStr { terminated: true } => {
            unescape::decode_esc_string(quoted(2), Default::default(), &mut decoded);
        }
        LiteralKind::UnicodeEscStr { terminated: true } => {
            let text = quoted(3);
            unescape::decode_unicode_esc_string(text, Default::default(), '\\', &mut decoded);
        }
        LiteralKind::DollarQuotedString { terminated: true } => {
            let tag = text[1..].find('$').map_or(0, |end| end + 2);
            return Ok(Token::Text(text[tag..text.len() - tag].to_owned()));
        }
        LiteralKind::BitStr { terminated: true } => return Ok(Token::Bits(quoted(2).to_owned())),
        LiteralKind::ByteStr { terminated: true } => return hexadecimal(quoted(2)),
        LiteralKind::Int { .. } | LiteralKind::Numeric { .. } => {
            return Err(format!("`{text}` is no number"));
        }
        LiteralKind::Str { terminated: false }
        | LiteralKind::NationalStr { terminated: false }
        | LiteralKind::EscStr { terminated: false }
        | LiteralKind::UnicodeEscStr { terminated: false }
        | LiteralKind::DollarQuotedString { terminated: false }
        | LiteralKind::BitStr { terminated: false }
        | LiteralKind::ByteStr { terminated: false } => {
            return Err("a literal is not closed".to_owned());
        }
    }
    Ok(Token::Text(decoded.into_text()))
}

/// `X'1F'` is `B'00011111'`.
fn hexadecimal(digits: &str) -> Result<Token, String> {
    let nibbles: Option<String> = digits
        .chars()
        .map(|digit| digit.to_digit(16).map(|value| format!("{value:04b}")))
        .collect();
    nibbles
        .map(Token::Bits)
        .ok_or_else(|| format!("X'{digits}' has a digit that is not hexadecimal"))
}

/// A read position in tokens.
#[derive(Clone, Copy, Debug)]
pub(in crate::dialect::postgres) struct Cursor<'a> {
    rest: &'a [Token],
}

impl<'a> Cursor<'a> {
    /// At the start of the tokens.
    pub(in crate::dialect::postgres) fn new(rest: &'a [Token]) -> Self {
        Self { rest }
    }

    /// The next token.
    pub(in crate::dialect::postgres) fn peek(&self) -> Option<&'a Token> {
        self.rest.first()
    }

    /// The token so many places after the next one.
    pub(in crate::dialect::postgres) fn peek_nth(&self, places: usize) -> Option<&'a Token> {
        self.rest.get(places)
    }

    /// Takes the next token.
    pub(in crate::dialect::postgres) fn next(&mut self) -> Option<&'a Token> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(first)
    }

    /// How many tokens are left.
    pub(in crate::dialect::postgres) fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// Whether nothing is left.
    pub(in crate::dialect::postgres) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Whether the next token is that keyword.
    pub(in crate::dialect::postgres) fn at_word(&self, word: &str) -> bool {
        self.nth_is_word(0, word)
    }

    /// Whether the token so many places after the next one is that keyword.
    pub(in crate::dialect::postgres) fn nth_is_word(&self, places: usize, word: &str) -> bool {
        matches!(self.peek_nth(places), Some(Token::Word(own)) if own == word)
    }

    /// Takes the keyword if it is next.
    pub(in crate::dialect::postgres) fn eat_word(&mut self, word: &str) -> bool {
        self.at_word(word) && self.next().is_some()
    }

    /// Takes the keywords if they are next, all of them.
    pub(in crate::dialect::postgres) fn eat_words(&mut self, words: &[&str]) -> bool {
        let there = words.iter().enumerate().all(|(place, word)| self.nth_is_word(place, word));
        if there {
            self.rest = &self.rest[words.len()..];
        }
        there
    }

    /// Whether the next token is that symbol.
    pub(in crate::dialect::postgres) fn at(&self, symbol: &str) -> bool {
        matches!(self.peek(), Some(Token::Symbol(own)) if *own == symbol)
    }

    /// Takes the symbol if it is next.
    pub(in crate::dialect::postgres) fn eat(&mut self, symbol: &str) -> bool {
        self.at(symbol) && self.next().is_some()
    }
}

/// Tokens written out in one way, for what no rule knows.
pub(super) fn write(tokens: &[Token]) -> String {
    let words: Vec<_> = tokens
        .iter()
        .map(|token| match token {
            Token::Word(text) | Token::Number(text) | Token::Operator(text) => text.clone(),
            Token::Quoted(name) => format!("\"{}\"", name.replace('"', "\"\"")),
            Token::Text(text) => format!("'{}'", text.replace('\'', "''")),
            Token::Bits(bits) => format!("b'{bits}'"),
            Token::Symbol(symbol) => (*symbol).to_owned(),
        })
        .collect();
    words.join(" ")
}
