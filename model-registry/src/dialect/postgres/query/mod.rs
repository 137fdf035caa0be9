//! Queries: their normal form, what they read, and whether a view can be replaced in place.

mod brackets;
mod relations;
mod replace;

pub(crate) use relations::relations;
pub(crate) use replace::replaces;

use super::expression::token::{Token, tokenize};
use super::names;
use crate::dialect::{DialectError, DialectName};
use crate::schema::Expr;

/// Schemas that PostgreSQL looks into by itself, so that a name says the same with and without them.
const OWN_SCHEMAS: [&str; 2] = ["public", "pg_catalog"];

/// A query, or the commands of a rule, with its normal form: one for all texts that differ in layout, comments, letter
/// case of keywords, and brackets that change nothing.
///
/// What else the server would print in the same way is known to the server alone: see
/// [`Backend::normalize`](crate::dialect::Backend::normalize).
pub(crate) fn query(sql: &str) -> Result<Expr, DialectError> {
    let sql = sql.trim().trim_end_matches(';').trim_end();
    let error = |reason| DialectError::Expression {
        sql: sql.to_owned(),
        dialect: DialectName::Postgres,
        reason,
    };
    let tokens = tokenize(sql).map_err(error)?;
    if tokens.is_empty() {
        return Err(error("it is empty".to_owned()));
    }
    Ok(Expr::new(sql, normal(&tokens)))
}

/// The normal form of tokens.
pub(super) fn normal(tokens: &[Token]) -> String {
    let tokens = without_own_schemas(brackets::without_redundant(tokens));
    let mut out = String::new();
    for (position, token) in tokens.iter().enumerate() {
        let next = tokens.get(position + 1);
        if is_noise(token, next) {
            continue;
        }
        let glued = out.is_empty() || out.ends_with('.') || is_dot(token);
        if !glued {
            out.push(' ');
        }
        write(token, &mut out);
    }
    out
}

fn is_dot(token: &Token) -> bool {
    *token == Token::Symbol(".")
}

/// `INNER JOIN` is `JOIN`, and `LEFT OUTER JOIN` is `LEFT JOIN`.
fn is_noise(token: &Token, next: Option<&Token>) -> bool {
    let is = |token: &Token, word: &str| matches!(token, Token::Word(own) if own == word);
    (is(token, "inner") || is(token, "outer")) && next.is_some_and(|next| is(next, "join"))
}

fn without_own_schemas(tokens: Vec<Token>) -> Vec<Token> {
    let is_own = |position: usize| {
        let named = matches!(&tokens[position], Token::Word(name) | Token::Quoted(name) if OWN_SCHEMAS.contains(&name.as_str()));
        named && tokens.get(position + 1).is_some_and(is_dot)
    };
    let starts = |position: usize| position == 0 || !is_dot(&tokens[position - 1]);
    let gone = |position: usize| is_own(position) && starts(position);
    let stays = |position: usize| !(gone(position) || position > 0 && gone(position - 1));
    (0..tokens.len()).filter(|position| stays(*position)).map(|at| tokens[at].clone()).collect()
}

fn write(token: &Token, out: &mut String) {
    match token {
        Token::Word(text) | Token::Number(text) | Token::Operator(text) => out.push_str(text),
        Token::Quoted(name) => out.push_str(&names::quote(name)),
        Token::Text(text) => out.push_str(&format!("'{}'", text.replace('\'', "''"))),
        Token::Bits(bits) => out.push_str(&format!("b'{bits}'")),
        Token::Symbol(symbol) => out.push_str(symbol),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal_of(sql: &str) -> String {
        match query(sql) {
            Ok(query) => query.normal().to_owned(),
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn layout_comments_and_brackets_say_nothing() {
        let plain = "select a.id, count(*) from sample a left join run r on a.run_id = r.id where a.mass > 0 and (a.x = 1 or a.y = 2) group by a.id";
        let same = [
            "SELECT a.id,count(*)\n  FROM public.sample a\nLEFT OUTER JOIN run r ON (a.run_id = r.id)\nWHERE ((a.mass > 0) AND ((a.x = 1) OR (a.y = 2)))\nGROUP BY (a.id);",
            "select a.\"id\", count(*) from sample a /* all */ left join run r on ((a.run_id) = r.id) where a.mass > 0 and (a.x = 1 or a.y = 2) -- end\n group by a.id",
            "(select a.id, count(*) from sample a left join run r on a.run_id = r.id where (a.mass > 0) and (a.x = 1 or a.y = 2) group by a.id)",
        ];
        for other in same {
            assert_eq!(normal_of(other), normal_of(plain), "{other}");
        }
    }

    #[test]
    fn what_says_something_stays() {
        let different = [
            ("select (a + b) * c from t", "select a + b * c from t"),
            ("select 1 where (a or b) and c", "select 1 where a or b and c"),
            ("select 1 where not (a and b)", "select 1 where not a and b"),
            ("select (a, b) from t", "select a, b from t"),
            ("select f(a) from t", "select f a from t"),
            ("select (select 1)", "select select 1"),
            ("select (c).f from t", "select c.f from t"),
            ("select a from t where a in (1)", "select a from t where a in 1"),
            ("select a from lab.t", "select a from t"),
            ("select 'A' from t", "select 'a' from t"),
            ("select \"A\" from t", "select a from t"),
            ("select \"order\" from t", "select order from t"),
            ("select a - (b - c) from t", "select a - b - c from t"),
            ("select 1 where a between 1 and (2 > b)", "select 1 where a between 1 and 2 > b"),
        ];
        for (one, other) in different {
            assert_ne!(normal_of(one), normal_of(other), "{one}");
        }
    }

    #[test]
    fn what_is_no_text_of_sql_is_refused() {
        for sql in ["", " ;", "select 'a", "select \u{1}"] {
            assert!(query(sql).is_err(), "{sql:?}");
        }
    }
}
