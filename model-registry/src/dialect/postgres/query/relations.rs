//! What a query reads.

use std::collections::BTreeSet;

use super::OWN_SCHEMAS;
use crate::dialect::postgres::expression::token::{Cursor, Token, tokenize};
use crate::schema::ObjectName;

/// Words that end the list of relations after `FROM`.
const ENDS: [&str; 15] = [
    "where",
    "group",
    "order",
    "having",
    "window",
    "limit",
    "offset",
    "fetch",
    "for",
    "union",
    "intersect",
    "except",
    "returning",
    "set",
    "on",
];

/// The relations that a query, or the commands of a rule, read or write, as they are named there; without those that
/// its own `WITH` defines.
pub(crate) fn relations(sql: &str) -> BTreeSet<ObjectName> {
    let tokens = tokenize(sql).unwrap_or_default();
    let mut found = BTreeSet::new();
    let mut levels = vec![Level::default()];
    for (position, token) in tokens.iter().enumerate() {
        let depth = levels.len();
        let Some(level) = levels.last_mut() else { break };
        match token {
            Token::Symbol("(") => {
                // Relations in brackets, or a query, which starts anew.
                let expects = std::mem::take(&mut level.expects);
                levels.push(Level { in_command: expects, in_from: expects, expects });
            }
            Token::Symbol(")") if depth > 1 => _ = levels.pop(),
            Token::Symbol(",") => level.expects = level.in_from,
            Token::Word(word)
                if level.read(word, position.checked_sub(1).map(|at| &tokens[at])) => {}
            Token::Word(_) | Token::Quoted(_) if std::mem::take(&mut level.expects) => {
                found.extend(relation(&tokens[position..]));
            }
            _ => {}
        }
    }
    let own = common_tables(&tokens);
    found.retain(|name| name.schema.is_some() || !own.contains(name.name.as_str()));
    found
}

/// What was read of a query at one depth of brackets.
#[derive(Default)]
struct Level {
    /// A command was seen, so that `FROM` is not that of `extract(year FROM at)`.
    in_command: bool,
    /// In the list after `FROM`, where a comma comes before another relation.
    in_from: bool,
    /// A relation is next.
    expects: bool,
}

impl Level {
    /// Reads a keyword; whether it was one that matters here.
    fn read(&mut self, word: &str, before: Option<&Token>) -> bool {
        match word {
            "select" | "delete" | "insert" => {
                *self = Self { in_command: true, ..Self::default() };
            }
            "from" if self.in_command && !is_word(before, "distinct") => {
                (self.in_from, self.expects) = (true, true);
            }
            "join" if self.in_from => self.expects = true,
            "using" if self.in_from && !self.expects => {}
            "into" | "update" | "table" => {
                *self = Self { in_command: true, in_from: false, expects: true };
            }
            "only" | "lateral" => {}
            word if ENDS.contains(&word) => {
                self.in_from &= word == "on";
                self.expects = false;
            }
            _ => return false,
        }
        true
    }
}

fn is_word(token: Option<&Token>, word: &str) -> bool {
    matches!(token, Some(Token::Word(own)) if own == word)
}

/// The name at the start of the tokens, unless it is that of a function.
fn relation(tokens: &[Token]) -> Option<ObjectName> {
    let mut cursor = Cursor::new(tokens);
    let mut path = Vec::new();
    while let Some(Token::Word(name) | Token::Quoted(name)) = cursor.peek() {
        cursor.next();
        path.push(name.clone());
        if !cursor.eat(".") {
            break;
        }
    }
    let name = path.pop().filter(|_| !cursor.at("("))?;
    let schema = path.pop().filter(|schema| !OWN_SCHEMAS.contains(&schema.as_str()));
    Some(ObjectName { schema, name })
}

/// The names before `AS (`, and before a list of columns and `AS (`.
fn common_tables(tokens: &[Token]) -> BTreeSet<&str> {
    let mut own = BTreeSet::new();
    if !tokens.iter().any(|token| is_word(Some(token), "with")) {
        return own;
    }
    for (position, token) in tokens.iter().enumerate().skip(1) {
        let opens = |at: usize| tokens.get(at) == Some(&Token::Symbol("("));
        let materialized =
            ["not", "materialized"].iter().any(|word| is_word(tokens.get(position + 1), word));
        if !is_word(Some(token), "as") || !(opens(position + 1) || materialized) {
            continue;
        }
        let mut before = position - 1;
        if tokens[before] == Token::Symbol(")") {
            let open = tokens[..before].iter().rposition(|token| *token == Token::Symbol("("));
            before = open.unwrap_or(0).saturating_sub(1);
        }
        if let Token::Word(name) | Token::Quoted(name) = &tokens[before] {
            own.insert(name.as_str());
        }
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sql: &str) -> Vec<String> {
        relations(sql).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn finds_every_relation_and_nothing_else() {
        let cases: [(&str, &[&str]); 9] = [
            (
                "select a from sample s, lab.run r join public.place p on s.x = p.x where from_x",
                &["place", "sample", "lab.run"],
            ),
            ("select extract(year from taken) from sample where a is distinct from b", &["sample"]),
            (
                "with recent as (select * from sample), b(x) as (select 1) select * from recent, b, run",
                &["run", "sample"],
            ),
            ("select (select max(x) from run) from (select 1 from place) q", &["place", "run"]),
            ("select * from generate_series(1, 2) g, lateral (select 1 from run) l", &["run"]),
            (
                "select 1 from sample where x in (select y from run) union select 2 from place",
                &["place", "run", "sample"],
            ),
            ("insert into audit values (new.id)", &["audit"]),
            ("update audit set x = 1 where id = old.id", &["audit"]),
            ("select trim(both from name) from \"Odd name\"", &["Odd name"]),
        ];
        for (sql, expected) in cases {
            let mut expected = expected.to_vec();
            expected.sort_unstable();
            let mut found = read(sql);
            found.sort_unstable();
            assert_eq!(found, expected, "{sql}");
        }
    }
}
