//! Brackets that change nothing: SQLite keeps none of them in its tree (`expr ::= LP expr RP` in `src/parse.y`).
//!
//! Only those are found that stand around an expression whose operators all bind closer than what stands beside it. The
//! name of a result that has no other is its text, so brackets in it stay.

use super::names;
use super::token::{Token, TokenKind};

/// Binds closer than any operator.
const OPERAND: u8 = 100;
/// What stands beside the brackets, or in them, may need them.
const UNKNOWN: u8 = u8::MAX;

/// How close the operator binds (<https://sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes>).
fn level(token: Token<'_>) -> Option<u8> {
    const WORDS: [(&str, u8); 13] = [
        ("OR", 1),
        ("AND", 2),
        ("NOT", 3),
        ("IS", 4),
        ("ISNULL", 4),
        ("NOTNULL", 4),
        ("IN", 4),
        ("LIKE", 4),
        ("GLOB", 4),
        ("MATCH", 4),
        ("REGEXP", 4),
        ("BETWEEN", 4),
        ("ESCAPE", 6),
    ];
    match (token.kind, token.text) {
        (TokenKind::Symbol, "=" | "==" | "<>" | "!=") => Some(4),
        (TokenKind::Symbol, "<" | "<=" | ">" | ">=") => Some(5),
        (TokenKind::Symbol, "&" | "|" | "<<" | ">>") => Some(7),
        (TokenKind::Symbol, "+" | "-") => Some(8),
        (TokenKind::Symbol, "*" | "/" | "%") => Some(9),
        (TokenKind::Symbol, "||" | "->" | "->>") => Some(10),
        (TokenKind::Word, _) if token.is("COLLATE") => Some(11),
        (TokenKind::Word, _) => {
            WORDS.iter().find(|(word, _)| token.is(word)).map(|(_, level)| *level)
        }
        _ => None,
    }
}

fn is_any(token: Token<'_>, words: &[&str]) -> bool {
    words.iter().any(|word| token.is(word))
}

/// An expression, or a list, in brackets or not, as far as it is read.
struct Open {
    /// Where its bracket stands.
    at: usize,
    /// How close the loosest of its operators binds; 0 where it is no expression alone.
    level: u8,
    /// Whether its `AND` may be that of `BETWEEN`.
    between: bool,
    empty: bool,
}

impl Open {
    fn new(at: usize) -> Self {
        Self { at, level: OPERAND, between: false, empty: true }
    }

    fn read(&mut self, token: Token<'_>) {
        let is_operand = match token.kind {
            TokenKind::Word => !names::is_reserved(token.text) || token.is("NULL"),
            TokenKind::Symbol => token.is_symbol("."),
            TokenKind::Quoted | TokenKind::Text | TokenKind::Blob | TokenKind::Number => true,
            TokenKind::Variable | TokenKind::Space | TokenKind::Comment | TokenKind::Invalid => {
                false
            }
        };
        let level = level(token).unwrap_or(if is_operand { OPERAND } else { 0 });
        self.add(level, token.is("BETWEEN"));
    }

    fn add(&mut self, level: u8, between: bool) {
        self.level = self.level.min(level);
        self.between |= between;
        self.empty = false;
    }

    /// How close what stands before brackets in it binds to them.
    fn before(&self, token: Token<'_>) -> u8 {
        const STARTS: [&str; 9] =
            ["WHERE", "ON", "HAVING", "WHEN", "THEN", "ELSE", "BY", "SELECT", "CASE"];
        match token.text {
            "(" | "," => 0,
            // They may be signs, which bind closer than anything, and belong to a number.
            "+" | "-" => UNKNOWN,
            _ if is_any(token, &STARTS) => 0,
            // A list, or a query, and no expression.
            _ if token.is("IN") => UNKNOWN,
            _ => self.beside(token),
        }
    }

    /// The same for what stands after them.
    fn after(&self, token: Token<'_>) -> u8 {
        const ENDS: [&str; 26] = [
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "WHERE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "AS",
            "FROM",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "WINDOW",
            "LEFT",
            "RIGHT",
            "FULL",
            "INNER",
            "CROSS",
            "JOIN",
            "NATURAL",
            "ASC",
            "DESC",
            "NULLS",
            "BEGIN",
        ];
        match token.text {
            ")" | "," | ";" => 0,
            _ if is_any(token, &ENDS) => 0,
            _ => self.beside(token),
        }
    }

    fn beside(&self, token: Token<'_>) -> u8 {
        match level(token) {
            Some(_) if token.is("AND") && self.between => 4,
            // It may be that of `NOT IN` and the like.
            Some(_) if token.is("NOT") => 4,
            Some(level) => level,
            None => UNKNOWN,
        }
    }
}

/// The tokens without brackets that change nothing.
pub(super) fn without_needless<'a>(tokens: Vec<Token<'a>>) -> Vec<Token<'a>> {
    let is_name = result_names(&tokens);
    let mut needless = vec![false; tokens.len()];
    let mut opened = vec![Open::new(0)];
    for (at, token) in tokens.iter().enumerate() {
        match (token.kind, token.text) {
            (TokenKind::Symbol, "(") => opened.push(Open::new(at)),
            (TokenKind::Symbol, ")") if opened.len() > 1 => {
                let Some(closed) = opened.pop() else { continue };
                let Some(around) = opened.last_mut() else { continue };
                let last = (0..closed.at).rev().find(|place| !needless[*place]);
                let before = last.map_or(0, |place| around.before(tokens[place]));
                let after = tokens.get(at + 1).map_or(0, |next| around.after(*next));
                let change_nothing =
                    !closed.empty && !is_name[at] && closed.level > before.max(after);
                match change_nothing {
                    true => {
                        (needless[closed.at], needless[at]) = (true, true);
                        around.add(closed.level, closed.between);
                    }
                    false => around.add(OPERAND, false),
                }
            }
            _ => opened.iter_mut().rev().take(1).for_each(|open| open.read(*token)),
        }
    }
    let kept = tokens.into_iter().zip(needless).filter(|(_, needless)| !needless);
    kept.map(|(token, _)| token).collect()
}

/// Which tokens are part of a result without another name.
fn result_names(tokens: &[Token<'_>]) -> Vec<bool> {
    const ENDS: [&str; 10] = [
        "FROM",
        "WHERE",
        "GROUP",
        "HAVING",
        "WINDOW",
        "ORDER",
        "LIMIT",
        "UNION",
        "EXCEPT",
        "INTERSECT",
    ];
    let mut is_name = vec![false; tokens.len()];
    // For each bracket that is open, and for the whole, where the result starts that is read.
    let mut starts: Vec<Option<usize>> = vec![None];
    for (at, token) in tokens.iter().enumerate() {
        let ends = matches!(token.text, "," | ";" | ")") || is_any(*token, &ENDS);
        let ended = starts.last_mut().filter(|_| ends).and_then(Option::take);
        if let Some(start) = ended {
            mark(&tokens[start..at], &mut is_name[start..at]);
        }
        match (token.text, starts.last_mut()) {
            ("(", _) => starts.push(None),
            (")", _) => _ = starts.pop(),
            (",", Some(start)) => *start = ended.map(|_| at + 1),
            (_, Some(start)) if token.is("SELECT") => *start = Some(at + 1),
            _ => {}
        }
    }
    if let Some(start) = starts.pop().flatten() {
        mark(&tokens[start..], &mut is_name[start..]);
    }
    is_name
}

fn mark(result: &[Token<'_>], is_name: &mut [bool]) {
    let has_name = matches!(result, [.., word, _] if word.is("AS"));
    is_name.iter_mut().for_each(|own| *own |= !has_name);
}
