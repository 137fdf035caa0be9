//! The bounds of a partition, as statements say them and as the server prints them.

use squawk_lexer::{TokenKind, tokenize};

use super::expression::expression;
use crate::dialect::{DialectError, DialectName};
use crate::schema::{Bound, DataType, IndexTarget, Limit, Table};

/// Reads `FOR VALUES ...` or `DEFAULT`. `keys` are the types of the partitioned table's key, where they are known;
/// literals are read with them.
pub(crate) fn bound(sql: &str, keys: &[Option<DataType>]) -> Result<Bound, DialectError> {
    let tokens: Vec<&str> = words(sql).collect();
    let is = |place: usize, word: &str| {
        tokens.get(place).is_some_and(|token| token.eq_ignore_ascii_case(word))
    };
    if is(0, "DEFAULT") {
        return Ok(Bound::Default);
    }
    let lists = lists(sql);
    let list = |place: usize| lists.get(place).ok_or_else(|| unknown(sql));
    let key = |place: usize| keys.get(place).and_then(Option::as_ref);
    if is(2, "IN") {
        let values = list(0)?.iter().map(|value| expression(value, key(0)));
        return Ok(Bound::In(values.collect::<Result<_, _>>()?));
    }
    if is(2, "FROM") {
        let limits = |values: &[&str]| {
            let values = values.iter().enumerate();
            values.map(|(place, value)| limit(value, key(place))).collect::<Result<Vec<_>, _>>()
        };
        return Ok(Bound::Range { from: limits(list(0)?)?, to: limits(list(1)?)? });
    }
    if is(2, "WITH") {
        let option = |name: &str| {
            let options = list(0).ok()?.iter();
            let option = options.filter_map(|option| option.trim().split_once(char::is_whitespace));
            let mut named = option.filter(|(own, _)| own.eq_ignore_ascii_case(name));
            named.next()?.1.trim().parse().ok()
        };
        if let Some((modulus, remainder)) = option("modulus").zip(option("remainder")) {
            return Ok(Bound::Hash { modulus, remainder });
        }
    }
    Err(unknown(sql))
}

fn unknown(sql: &str) -> DialectError {
    DialectError::Expression {
        sql: sql.to_owned(),
        dialect: DialectName::Postgres,
        reason: "it is no bound of a partition".to_owned(),
    }
}

fn limit(sql: &str, key: Option<&DataType>) -> Result<Limit, DialectError> {
    match sql.trim() {
        word if word.eq_ignore_ascii_case("MINVALUE") => Ok(Limit::MinValue),
        word if word.eq_ignore_ascii_case("MAXVALUE") => Ok(Limit::MaxValue),
        value => Ok(Limit::Value(expression(value, key)?)),
    }
}

fn words(sql: &str) -> impl Iterator<Item = &str> {
    tokens(sql).filter(|(kind, _, _)| *kind == TokenKind::Ident).map(|(_, _, text)| text)
}

/// Kind, start and text of each token.
fn tokens(sql: &str) -> impl Iterator<Item = (TokenKind, usize, &str)> {
    let mut end = 0;
    tokenize(sql).map(move |token| {
        let start = end;
        end += token.len as usize;
        (token.kind, start, &sql[start..end])
    })
}

/// The items of each list in brackets; brackets inside of one belong to an item.
pub(crate) fn lists(sql: &str) -> Vec<Vec<&str>> {
    let mut lists = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    let mut items = Vec::new();
    for (kind, place, text) in tokens(sql) {
        let ends_item = match kind {
            TokenKind::OpenParen | TokenKind::OpenBracket => {
                depth += 1;
                if depth == 1 {
                    start = place + text.len();
                }
                false
            }
            TokenKind::CloseParen | TokenKind::CloseBracket => {
                depth = depth.saturating_sub(1);
                depth == 0
            }
            TokenKind::Comma => depth == 1,
            _ => false,
        };
        if ends_item {
            items.push(sql[start..place].trim());
            start = place + text.len();
        }
        if ends_item && depth == 0 {
            lists.push(std::mem::take(&mut items));
        }
    }
    lists
}

/// The types of the key of a partitioned table, where its parts are columns.
pub(crate) fn key_types(table: &Table) -> Vec<Option<DataType>> {
    let keys = table.partitioning.iter().flat_map(|partitioning| &partitioning.keys);
    keys.map(|key| match &key.target {
        IndexTarget::Column(column) => table.column(column).map(|own| own.data_type.clone()),
        IndexTarget::Expression(_) => None,
    })
    .collect()
}
