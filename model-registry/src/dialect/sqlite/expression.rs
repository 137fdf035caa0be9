//! Expressions: checked, cleaned, and in their normal form.
//!
//! The normal form has one space between tokens, keywords in upper case, identifiers without needless quotes and
//! in lower case (a column's as its table spells it), no brackets that change nothing, and one spelling of each operator.

use super::token::{Token, TokenKind, significant, tokens};
use super::{brackets, names};
use crate::dialect::{DialectError, DialectName};
use crate::schema::{Columns, Expr, quote_if_needed};

/// What the identifiers of an expression can mean.
#[derive(Clone, Copy, Default)]
pub(super) struct Scope<'a> {
    /// The table that it belongs to.
    pub table: &'a str,
    /// The columns of that table.
    pub columns: &'a [&'a str],
}

impl<'a> Scope<'a> {
    /// The names of the columns, for [`Scope::columns`].
    pub(super) fn names(columns: &'a Columns) -> Vec<&'a str> {
        columns.iter().map(|column| column.name.as_str()).collect()
    }

    fn column(&self, identifier: &str) -> Option<&'a str> {
        self.columns.iter().find(|column| column.eq_ignore_ascii_case(identifier)).copied()
    }
}

/// Functions of PostgreSQL that models name by habit, and what SQLite has for them.
const ELSEWHERE: [(&str, &str); 3] = [
    ("now", "CURRENT_TIMESTAMP"),
    ("gen_random_uuid", "(randomblob(16))"),
    ("nextval", "a column that numbers itself"),
];

/// An expression that a person wrote.
pub(super) fn parse(sql: &str) -> Result<Expr, DialectError> {
    let refuse = |reason: String| {
        Err(DialectError::Expression { sql: sql.to_owned(), dialect: DialectName::Sqlite, reason })
    };
    if let Some(reason) = fault(sql) {
        return refuse(reason);
    }
    let all: Vec<_> = significant(sql).collect();
    for pair in all.windows(2) {
        let called = |name: &str| pair[0].is(name) && pair[1].is_symbol("(");
        if let Some((name, instead)) = ELSEWHERE.iter().find(|(name, _)| called(name)) {
            return refuse(format!(
                "SQLite has no function `{name}`; say what it shall be there: `sqlite = \"{instead}\"`"
            ));
        }
    }
    Ok(read(sql, Scope::default()))
}

/// Why the text is no expression, as far as its tokens and brackets tell.
fn fault(sql: &str) -> Option<String> {
    let mut depth = 0_usize;
    let mut empty = true;
    for token in significant(sql) {
        empty = false;
        if let Some(fault) = token_fault(token) {
            return Some(fault);
        }
        match token.text {
            "(" => depth += 1,
            ")" if depth == 0 => return Some("a `)` closes nothing".to_owned()),
            ")" => depth -= 1,
            _ => {}
        }
    }
    match (empty, depth) {
        (true, _) => Some("it is empty".to_owned()),
        (false, 0) => None,
        (false, _) => Some("a `(` is not closed".to_owned()),
    }
}

fn token_fault(token: Token<'_>) -> Option<String> {
    let text = token.text;
    match token.kind {
        TokenKind::Invalid if text == ":" => Some(
            "`::` is PostgreSQL's cast; write `CAST(x AS type)`, or say the text for SQLite alone: \
             `sqlite = \"...\"`"
                .to_owned(),
        ),
        TokenKind::Invalid => Some(format!("`{text}` is no token")),
        TokenKind::Variable => Some(format!("`{text}` is a parameter, which a schema cannot hold")),
        TokenKind::Symbol if text == ";" => Some("it ends at `;`".to_owned()),
        TokenKind::Symbol
        | TokenKind::Space
        | TokenKind::Comment
        | TokenKind::Word
        | TokenKind::Quoted
        | TokenKind::Text
        | TokenKind::Blob
        | TokenKind::Number => None,
    }
}

/// An expression that SQLite accepted.
pub(super) fn read(sql: &str, scope: Scope<'_>) -> Expr {
    let cleaned = write(sql, |token, out| out.push_str(token.text));
    let spelled = write(bare(&cleaned), |token, out| out.push_str(&spell(token, scope)));
    let spelled = unqualified(&spelled, scope);
    let normal = normal(&spelled, scope);
    Expr::new(spelled, normal)
}

/// The same expression for a table whose columns are known by now.
pub(super) fn settle(expression: &Expr, scope: Scope<'_>) -> Expr {
    read(expression.sql(), scope)
}

/// The same text where a column got another name.
pub(super) fn rename_column(sql: &str, from: &str, to: &str) -> String {
    write(sql, |token, out| match names_column(token, from) {
        true => out.push_str(&names::quote(to)),
        false => out.push_str(token.text),
    })
}

fn names_column(token: Token<'_>, column: &str) -> bool {
    token.identifier().is_some_and(|identifier| identifier.eq_ignore_ascii_case(column))
}

/// Whether it is one literal, which a default takes without brackets and `ALTER TABLE` for rows that are there.
pub(super) fn is_literal(sql: &str) -> bool {
    let all: Vec<_> = significant(sql).collect();
    match all.as_slice() {
        [value] => {
            matches!(value.kind, TokenKind::Text | TokenKind::Blob | TokenKind::Number)
                || ["NULL", "TRUE", "FALSE"].iter().any(|word| value.is(word))
        }
        [sign, value] => {
            value.kind == TokenKind::Number && (sign.is_symbol("-") || sign.is_symbol("+"))
        }
        _ => false,
    }
}

/// Whether it is `NULL`.
pub(super) fn is_null(expression: &Expr) -> bool {
    expression.normal() == "NULL"
}

/// Writes every token through `put`, a comment as a space, and trims.
fn write(sql: &str, mut put: impl FnMut(Token<'_>, &mut String)) -> String {
    let mut out = String::with_capacity(sql.len());
    for token in tokens(sql) {
        match token.kind {
            TokenKind::Comment => out.push(' '),
            TokenKind::Space
            | TokenKind::Word
            | TokenKind::Quoted
            | TokenKind::Text
            | TokenKind::Blob
            | TokenKind::Number
            | TokenKind::Variable
            | TokenKind::Symbol
            | TokenKind::Invalid => put(token, &mut out),
        }
    }
    out.trim().to_owned()
}

/// The text without brackets around the whole of it.
fn bare(sql: &str) -> &str {
    let mut bare = sql.trim();
    while let Some(content) = enclosed(bare) {
        bare = content.trim();
    }
    bare
}

/// What stands between the first and the last character, where these are one pair of brackets.
fn enclosed(sql: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for token in significant(sql) {
        match token.text {
            "(" => depth += 1,
            ")" => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            let closes = token.is_symbol(")") && token.end() == sql.len();
            return closes.then(|| &sql[1..sql.len() - 1]);
        }
    }
    None
}

/// A column's name as the table spells it; any other token as it is.
fn spell(token: Token<'_>, scope: Scope<'_>) -> String {
    let column = token.identifier().and_then(|identifier| scope.column(&identifier));
    match column {
        Some(column) if !is_operator(token) => names::quote(column),
        Some(_) | None => token.text.to_owned(),
    }
}

/// Drops the table's own name before a column: the table may be made under another name first.
fn unqualified(sql: &str, scope: Scope<'_>) -> String {
    let all: Vec<_> = tokens(sql).collect();
    let mut out = String::with_capacity(sql.len());
    let mut at = 0;
    while let Some(token) = all.get(at) {
        let qualifies = !scope.table.is_empty()
            && names_column(*token, scope.table)
            && all.get(at + 1).is_some_and(|dot| dot.is_symbol("."));
        match qualifies {
            true => at += 2,
            false => {
                out.push_str(token.text);
                at += 1;
            }
        }
    }
    out
}

/// The normal form of a whole statement, whose names can mean anything.
pub(super) fn normal_statement(sql: &str) -> String {
    normal(sql, Scope::default())
}

/// The normal form of what only looks like SQL: the arguments of a virtual table's module.
#[cfg(feature = "sqlite")]
pub(super) fn normal_arguments(text: &str) -> String {
    join(significant(text), Scope::default())
}

fn normal(sql: &str, scope: Scope<'_>) -> String {
    join(brackets::without_needless(significant(sql).collect()), scope)
}

fn join<'a>(tokens: impl IntoIterator<Item = Token<'a>>, scope: Scope<'_>) -> String {
    let mut out = String::new();
    for token in tokens {
        let is_dot = token.is_symbol(".");
        if !(is_dot || out.is_empty() || out.ends_with('.')) {
            out.push(' ');
        }
        out.push_str(&normal_token(token, scope));
    }
    out
}

fn normal_token(token: Token<'_>, scope: Scope<'_>) -> String {
    match token.kind {
        TokenKind::Word if token.is("NOTNULL") => "IS NOT NULL".to_owned(),
        TokenKind::Word if token.is("ISNULL") => "IS NULL".to_owned(),
        TokenKind::Word if names::is_reserved(token.text) || is_operator(token) => {
            token.text.to_ascii_uppercase()
        }
        TokenKind::Word | TokenKind::Quoted => normal_identifier(token, scope),
        TokenKind::Blob | TokenKind::Number => token.text.to_ascii_lowercase(),
        TokenKind::Symbol => match token.text {
            "==" => "=",
            "!=" => "<>",
            other => other,
        }
        .to_owned(),
        TokenKind::Space
        | TokenKind::Comment
        | TokenKind::Text
        | TokenKind::Variable
        | TokenKind::Invalid => token.text.to_owned(),
    }
}

fn normal_identifier(token: Token<'_>, scope: Scope<'_>) -> String {
    let identifier = token.identifier().unwrap_or_else(|| token.text.to_owned());
    let spelled = match scope.column(&identifier) {
        Some(column) => column.to_owned(),
        None => identifier.to_ascii_lowercase(),
    };
    quote_if_needed(&spelled)
}

/// Keywords that SQLite could take for a name, and that mean something inside of an expression.
fn is_operator(token: Token<'_>) -> bool {
    const OPERATORS: [&str; 9] = [
        "CAST",
        "CURRENT_DATE",
        "CURRENT_TIME",
        "CURRENT_TIMESTAMP",
        "END",
        "GLOB",
        "LIKE",
        "MATCH",
        "REGEXP",
    ];
    OPERATORS.iter().any(|operator| token.is(operator))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal_of(sql: &str) -> String {
        read(sql, Scope { table: "sample", columns: &["mass", "Mass (g)", "end"] })
            .normal()
            .to_owned()
    }

    #[test]
    fn one_normal_form() {
        let cases = [
            ("mass>0", "mass > 0"),
            ("((MASS > 0))", "mass > 0"),
            ("(a) or (b)", "a OR b"),
            ("(a + b) * (c)", "( a + b ) * c"),
            ("(a = 1) and ((b * 2) > 3)", "a = 1 AND b * 2 > 3"),
            ("(a or b) and not (c = 1)", "( a OR b ) AND NOT ( c = 1 )"),
            ("a between 1 and (b = 2)", "a BETWEEN 1 AND ( b = 2 )"),
            ("a between 1 and (b > 2)", "a BETWEEN 1 AND b > 2"),
            ("a in ((1)) or a in ((select 1))", "a IN ( 1 ) OR a IN ( ( SELECT 1 ) )"),
            ("a - (b) = -(1)", "a - ( b ) = - ( 1 )"),
            ("abs((a)) = ((b) collate nocase)", "abs ( a ) = b COLLATE nocase"),
            ("(a, b) = (select (c), (d) as e)", "( a , b ) = ( SELECT ( c ) , d AS e )"),
            ("`Mass`!=1 AnD [mass]==0X1F", "mass <> 1 AND mass = 0x1f"),
            ("sample.mass /* why */ notnull", "mass IS NOT NULL"),
            ("\"mass (G)\" is null", "\"Mass (g)\" IS NULL"),
            ("case when \"end\" then 'End' end", "CASE WHEN end THEN 'End' END"),
            ("Upper(other . X)", "upper ( other.x )"),
            ("-- gone\n5", "5"),
        ];
        for (sql, expected) in cases {
            assert_eq!(normal_of(sql), expected, "{sql}");
        }
    }

    #[test]
    fn refuses_what_is_no_expression() {
        for sql in ["", "-- none", "a)", "(a", "'a", "a; b", "a = ?1", "a::text", "Now()"] {
            assert!(parse(sql).is_err(), "{sql}");
        }
    }

    #[test]
    fn literals_are_known() {
        for sql in ["1", "-1.5", "'a'", "x'00'", "true", "NULL"] {
            assert!(is_literal(sql), "{sql}");
        }
        for sql in ["CURRENT_TIMESTAMP", "1 + 1", "abs(1)", "name", ""] {
            assert!(!is_literal(sql), "{sql}");
        }
    }
}
