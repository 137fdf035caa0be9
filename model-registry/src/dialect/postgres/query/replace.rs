//! Whether `CREATE OR REPLACE VIEW` does: the columns must keep their names, types and places, and only new ones may
//! come after them (PostgreSQL's manual, "CREATE VIEW").
//!
//! Types are known to the server alone. They stay for sure where the list of columns stays, and so do the relations that
//! it is made of.

use crate::dialect::postgres::expression::token::{Token, tokenize};
use crate::schema::{Expr, View};

/// Whether either view can replace the other one in place, so that the way back is one statement too.
pub(crate) fn replaces(from: &View, to: &View) -> bool {
    let is_plain = from.materialized.is_none() && to.materialized.is_none();
    let parts = |view: &View| Parts::of(&view.query);
    match (parts(from), parts(to)) {
        (Some(before), Some(after)) => {
            is_plain && from.columns == to.columns && before.agrees(&after)
        }
        (None, _) | (_, None) => false,
    }
}

/// A query of one `SELECT`, as far as its columns follow from it.
struct Parts {
    columns: Vec<Token>,
    sources: Vec<Token>,
}

impl Parts {
    /// `None` where its columns may change without a word of it.
    fn of(query: &Expr) -> Option<Self> {
        let tokens = tokenize(query.normal()).ok().filter(|_| !query.names_all_columns())?;
        let is = |token: &Token, word: &str| matches!(token, Token::Word(own) if own == word);
        let (first, rest) = tokens.split_first()?;
        if !is(first, "select") {
            return None;
        }
        let places = top_words(rest);
        let from = places.iter().find(|place| is(&rest[**place], "from"));
        let ends =
            ["where", "group", "having", "window", "order", "limit", "offset", "fetch", "for"];
        let end = places.iter().find(|place| ends.iter().any(|word| is(&rest[**place], word)));
        let combined = ["union", "intersect", "except"];
        if places.iter().any(|place| combined.iter().any(|word| is(&rest[*place], word))) {
            return None;
        }
        let end = end.copied().unwrap_or(rest.len());
        let from = from.copied().filter(|from| *from < end).unwrap_or(end);
        Some(Self { columns: rest[..from].to_vec(), sources: rest[from..end].to_vec() })
    }

    fn agrees(&self, other: &Self) -> bool {
        self.columns == other.columns
            && (self.sources.starts_with(&other.sources)
                || other.sources.starts_with(&self.sources))
    }
}

/// The places of the words outside of brackets.
fn top_words(tokens: &[Token]) -> Vec<usize> {
    let mut depth = 0_usize;
    let mut places = Vec::new();
    for (position, token) in tokens.iter().enumerate() {
        match token {
            Token::Symbol("(" | "[") => depth += 1,
            Token::Symbol(")" | "]") => depth = depth.saturating_sub(1),
            Token::Word(_) if depth == 0 => places.push(position),
            _ => {}
        }
    }
    places
}
