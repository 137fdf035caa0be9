//! What a query's text says once a column that it reads has another name.
//!
//! A server keeps queries as trees, and prints the new name where the old one was read, under the old name as far as it is
//! a column of the result. Here the scopes of the text are followed as far as they can be told without knowing all columns:
//! a name without a relation before it belongs to the relation where that one is in the same `FROM`.

use super::expr::{
    in_quotes, is_reserved, names, names_in_sql, qualified_length, quote_if_needed, token_length,
};
use super::{Expr, ObjectName};

impl Expr {
    /// The same query where a column of a relation got another name.
    pub fn rename_column_of(&self, relation: &ObjectName, from: &str, to: &str) -> Self {
        let rename = |text: &str, to: NewName<'_>| Query::read(text).rename(relation, from, to);
        Self::new(rename(self.sql(), NewName::sql(to)), rename(self.normal(), NewName::normal(to)))
    }

    /// The same query where a relation that it reads got another name, and columns of that name did not.
    pub fn rename_relation(&self, from: &ObjectName, to: &ObjectName) -> Self {
        let rename = |text, quote| Query::read(text).rename_relation(from, to, quote);
        Self::new(rename(self.sql(), in_quotes), rename(self.normal(), quote_if_needed))
    }

    /// The same query where a column of its result got another name; `None` where it cannot be told which that is.
    pub fn rename_output(&self, from: &str, to: &str) -> Option<Self> {
        let sql = Query::read(self.sql()).rename_output(from, NewName::sql(to))?;
        let normal = Query::read(self.normal()).rename_output(from, NewName::normal(to))?;
        Some(Self::new(sql, normal))
    }
}

impl Expr {
    /// Whether the query reads the relation.
    pub fn reads(&self, relation: &ObjectName) -> bool {
        let query = Query::read(self.normal());
        (0..query.tokens.len()).any(|position| query.reads(position, relation).is_some())
    }
}

impl Expr {
    /// Whether something in the query is cast to the type of that name: `::heavy`, `CAST(x AS heavy[])`.
    pub fn casts_to(&self, data_type: &ObjectName) -> bool {
        let query = Query::read(self.normal());
        query.tokens.iter().enumerate().any(|(position, token)| {
            let before = position.checked_sub(1);
            let Some(first) = token.text.chars().next() else { return false };
            let Some(length) = qualified_length(token.rest, first, data_type) else { return false };
            let parts = if length > token.text.len() { 3 } else { 1 };
            // Elsewhere, `AS` gives a name to something.
            let ends = || [")", "["].iter().any(|end| query.is(Some(position + parts), end));
            query.is(before, ":") || (query.is(before, "as") && ends())
        })
    }
}

/// A new name, and how the text that gets it is written.
#[derive(Clone, Copy)]
struct NewName<'a> {
    name: &'a str,
    quote: fn(&str) -> String,
    /// The word between a column and its name in the result.
    as_word: &'static str,
}

impl<'a> NewName<'a> {
    /// In quotes, for it may be a keyword of the dialect.
    fn sql(name: &'a str) -> Self {
        Self { name, quote: in_quotes, as_word: "AS" }
    }

    fn normal(name: &'a str) -> Self {
        Self { name, quote: quote_if_needed, as_word: "as" }
    }

    fn quoted(self) -> String {
        (self.quote)(self.name)
    }
}

/// Tokens from one place to before another one, and what stands there instead.
type Edit = (usize, usize, String);

/// The tokens of a query.
struct Query<'a> {
    tokens: Vec<Token<'a>>,
}

struct Token<'a> {
    text: &'a str,
    /// The text from here on.
    rest: &'a str,
    /// The number of the `SELECT` that it belongs to, and whether it is in its list of columns.
    scope: usize,
    in_list: bool,
}

impl<'a> Query<'a> {
    /// Without white space: what is between two tokens is read off the text again.
    fn read(text: &'a str) -> Self {
        let mut tokens: Vec<Token<'_>> = Vec::new();
        let mut scopes = vec![(0, false)];
        let mut last = 0;
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let length = match rest.strip_prefix("--") {
                Some(comment) => 2 + comment.find('\n').unwrap_or(comment.len()),
                None if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
                None => token_length(rest, first),
            };
            let token = &rest[..length];
            let word = token.to_ascii_lowercase();
            match word.as_str() {
                "(" => {
                    let (scope, _) = scopes.last().copied().unwrap_or_default();
                    scopes.push((scope, false));
                }
                ")" if scopes.len() > 1 => _ = scopes.pop(),
                "select" => {
                    last += 1;
                    let own = (last, true);
                    scopes.last_mut().into_iter().for_each(|scope| *scope = own);
                }
                "from" => scopes.last_mut().into_iter().for_each(|scope| scope.1 = false),
                _ => {}
            }
            let (scope, in_list) = scopes.last().copied().unwrap_or_default();
            let is_comment = token.starts_with("--") || token.starts_with("/*");
            if !first.is_whitespace() && !is_comment {
                tokens.push(Token { text: token, rest, scope, in_list });
            }
            rest = &rest[length..];
        }
        Self { tokens }
    }

    fn is(&self, position: Option<usize>, word: &str) -> bool {
        position
            .and_then(|position| self.tokens.get(position))
            .is_some_and(|token| token.text.eq_ignore_ascii_case(word))
    }

    /// Whether an item of a list of columns starts after the token before.
    fn starts_item(&self, position: usize) -> bool {
        let before = position.checked_sub(1);
        ["select", "distinct", "all", ","].iter().any(|word| self.is(before, word))
    }

    /// Whether an item of a list of columns ends before the token.
    fn ends_item(&self, position: usize) -> bool {
        position >= self.tokens.len()
            || [",", "from", ")", "where", "union", "intersect", "except", "order", "limit"]
                .iter()
                .any(|word| self.is(Some(position), word))
    }

    fn rename_relation(
        &self,
        from: &ObjectName,
        to: &ObjectName,
        quote: fn(&str) -> String,
    ) -> String {
        let name = quote(&to.name);
        let whole = match &to.schema {
            Some(schema) => format!("{}.{name}", quote(schema)),
            None => name.clone(),
        };
        let edits = (0..self.tokens.len()).filter_map(|position| {
            if let Some(parts) = self.reads(position, from) {
                return Some((position, position + parts, whole.clone()));
            }
            // Before a column.
            let is_qualifier = names_in_sql(self.tokens[position].text, &from.name)
                && self.is(Some(position + 1), ".")
                && !self.is(position.checked_sub(1), ".");
            is_qualifier.then(|| (position, position + 1, name.clone()))
        });
        self.edited(edits.collect())
    }

    /// How many tokens name the relation there, where something is read from it or written to it.
    fn reads(&self, position: usize, relation: &ObjectName) -> Option<usize> {
        let token = &self.tokens[position];
        let before = position.checked_sub(1);
        let first = token.text.chars().next().filter(|_| !is_reserved(token.text))?;
        let length = qualified_length(token.rest, first, relation)?;
        let parts = if length > token.text.len() { 3 } else { 1 };
        let follows_source = ["from", "join", ",", "only", "(", "into", "update", "table"]
            .iter()
            .any(|word| self.is(before, word));
        let is_name = !token.in_list && follows_source && !self.is(Some(position + parts), ".");
        is_name.then_some(parts)
    }

    fn rename(&self, relation: &ObjectName, from: &str, to: NewName<'_>) -> String {
        let mut qualifiers = vec![(0, relation.name.as_str())];
        let mut scopes = Vec::new();
        for (position, token) in self.tokens.iter().enumerate() {
            let Some(parts) = self.reads(position, relation) else { continue };
            scopes.push(token.scope);
            let alias = position + parts + usize::from(self.is(Some(position + parts), "as"));
            qualifiers.extend(
                self.tokens
                    .get(alias)
                    .filter(|token| is_alias(token.text))
                    .map(|token| (token.scope, token.text)),
            );
        }
        if scopes.is_empty() {
            return self.text();
        }
        let places = 0..self.tokens.len();
        let edits = places
            .filter(|position| self.is_column(*position, from, &scopes, &qualifiers))
            .map(|position| self.renamed(position, to));
        self.edited(edits.collect())
    }

    /// Whether the token is the column.
    fn is_column(
        &self,
        position: usize,
        column: &str,
        scopes: &[usize],
        qualifiers: &[(usize, &str)],
    ) -> bool {
        let token = &self.tokens[position];
        let next = Some(position + 1);
        if !names_in_sql(token.text, column) || self.is(next, "(") || self.is(next, ".") {
            return false;
        }
        let before = position.checked_sub(1);
        let qualifier = position.checked_sub(2).and_then(|place| self.tokens.get(place));
        match (self.is(before, "."), qualifier) {
            (true, Some(qualifier)) => qualifiers.iter().any(|(_, name)| {
                let plain = name.trim_matches('"');
                names(qualifier.text, plain) || qualifier.text.eq_ignore_ascii_case(name)
            }),
            (true, None) => false,
            (false, _) => {
                scopes.contains(&token.scope) && !self.is(before, "as") && !self.is(before, ":")
            }
        }
    }

    /// The column under its new name. It keeps its name in the result, which is not said where it is the same.
    fn renamed(&self, position: usize, to: NewName<'_>) -> Edit {
        let token = &self.tokens[position];
        let new = to.quoted();
        let is_qualified = self.is(position.checked_sub(1), ".");
        let start = position.saturating_sub(if is_qualified { 2 } else { 0 });
        let next = position + 1;
        if !token.in_list || !self.starts_item(start) {
            return (position, next, new);
        }
        let says_name = self.is(Some(next), "as")
            && self.tokens.get(next + 1).is_some_and(|own| names(own.text, to.name))
            && self.ends_item(next + 2);
        match (says_name, self.ends_item(next)) {
            (true, _) => (position, next + 2, new),
            (false, true) => (position, next, format!("{new} {} {}", to.as_word, token.text)),
            (false, false) => (position, next, new),
        }
    }

    fn rename_output(&self, from: &str, to: NewName<'_>) -> Option<String> {
        let is_top = |token: &Token<'_>| token.scope == 1 && token.in_list;
        let position = self.tokens.iter().enumerate().position(|(position, token)| {
            is_top(token) && names_in_sql(token.text, from) && self.ends_item(position + 1)
        })?;
        let before = position.checked_sub(1);
        let new = to.quoted();
        let edit = match self.is(before, "as") {
            true => new,
            false if self.starts_item(position) || self.is(before, ".") => {
                format!("{} {} {new}", self.tokens[position].text, to.as_word)
            }
            false => return None,
        };
        let is_one_query = !["union", "intersect", "except"]
            .iter()
            .any(|word| (0..self.tokens.len()).any(|position| self.is(Some(position), word)));
        is_one_query.then(|| self.edited(vec![(position, position + 1, edit)]))
    }

    fn text(&self) -> String {
        self.tokens.first().map_or_else(String::new, |token| token.rest.to_owned())
    }

    /// The whole text with other tokens in some places.
    fn edited(&self, edits: Vec<Edit>) -> String {
        let Some(first) = self.tokens.first() else { return String::new() };
        let whole = first.rest;
        let mut out = String::with_capacity(whole.len());
        let mut done = 0;
        for (first, after, text) in edits {
            let place = |token: &Token<'_>| whole.len() - token.rest.len();
            let last = &self.tokens[after - 1];
            out.push_str(&whole[done..place(&self.tokens[first])]);
            out.push_str(&text);
            done = place(last) + last.text.len();
        }
        out.push_str(&whole[done..]);
        out
    }
}

/// Whether a word after a relation is its other name, and no keyword of what follows.
fn is_alias(text: &str) -> bool {
    const FOLLOWS: [&str; 11] = [
        "window",
        "offset",
        "fetch",
        "for",
        "left",
        "right",
        "inner",
        "full",
        "cross",
        "natural",
        "tablesample",
    ];
    text.starts_with(|letter: char| letter == '_' || letter == '"' || letter.is_alphabetic())
        && !is_reserved(text)
        && !FOLLOWS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renamed(sql: &str) -> String {
        let table = ObjectName::unqualified("sample");
        Expr::new(sql, sql).rename_column_of(&table, "mass", "weight").normal().to_owned()
    }

    #[test]
    fn a_column_keeps_its_name_in_the_result() {
        let cases = [
            ("select mass from sample", "select weight as mass from sample"),
            ("select s.mass, s.id from sample s", "select s.weight as mass, s.id from sample s"),
            ("select mass as weight from sample", "select weight from sample"),
            ("select mass * 2 as mass from sample", "select weight * 2 as mass from sample"),
            ("select id from sample where mass > 0", "select id from sample where weight > 0"),
            (
                "select r.mass from run r join sample on sample.mass = r.mass",
                "select r.mass from run r join sample on sample.weight = r.mass",
            ),
            ("select mass from run", "select mass from run"),
            (
                "select q.mass from (select mass from sample) q where q.mass > 0",
                "select q.mass from (select weight as mass from sample) q where q.mass > 0",
            ),
            ("select mass(mass), 'mass' from sample", "select mass(weight), 'mass' from sample"),
            (
                "select max(mass) from sample order by id",
                "select max(weight) from sample order by id",
            ),
        ];
        for (sql, expected) in cases {
            assert_eq!(renamed(sql), expected, "{sql}");
        }
    }

    #[test]
    fn a_keyword_is_no_name_without_quotes() {
        let table = ObjectName::unqualified("union");
        let sql = "select \"select\", id from \"union\" union all select 1, 2";
        let query = Expr::new(sql, sql);
        assert_eq!(
            query.rename_column_of(&table, "select", "choice").normal(),
            "select choice as \"select\", id from \"union\" union all select 1, 2"
        );
        assert_eq!(
            query.rename_relation(&table, &ObjectName::unqualified("both")).normal(),
            "select \"select\", id from both union all select 1, 2"
        );
    }

    #[test]
    fn a_relation_gets_another_name_and_its_columns_do_not() {
        let cases = [
            ("select note from note", "select note from lab.remark"),
            (
                "select note.note from note join run on note.id = run.note",
                "select remark.note from lab.remark join run on remark.id = run.note",
            ),
            ("select n.note from note n", "select n.note from lab.remark n"),
        ];
        let (from, to) = (ObjectName::unqualified("note"), ObjectName::qualified("lab", "remark"));
        for (sql, expected) in cases {
            assert_eq!(Expr::new(sql, sql).rename_relation(&from, &to).normal(), expected, "{sql}");
        }
    }

    #[test]
    fn a_relation_is_read_or_cast_to_and_not_only_named() {
        let heavy = ObjectName::unqualified("heavy");
        let needs = |sql: &str| {
            let query = Expr::new(sql, sql);
            (query.reads(&heavy), query.casts_to(&heavy))
        };
        let cases = [
            ("select id from sample join heavy on true", (true, false)),
            ("select id from (select id from run, heavy h) q", (true, false)),
            ("select mass as heavy, heavy.x from sample heavy", (false, false)),
            ("select (select 1 as id) as heavy from run", (false, false)),
            ("select null :: heavy from run", (false, true)),
            ("select cast ( null as heavy [ ] ) from run", (false, true)),
        ];
        for (sql, expected) in cases {
            assert_eq!(needs(sql), expected, "{sql}");
        }
    }

    #[test]
    fn a_result_gets_another_name() {
        let cases = [
            ("select mass from sample", Some("select mass as weight from sample")),
            ("select s.mass, 1 from sample s", Some("select s.mass as weight, 1 from sample s")),
            ("select 1 as mass from sample", Some("select 1 as weight from sample")),
            ("select 1 from sample where mass > 0", None),
            ("select * from sample", None),
        ];
        for (sql, expected) in cases {
            let found = Expr::new(sql, sql).rename_output("mass", "weight");
            assert_eq!(found.as_ref().map(Expr::normal), expected, "{sql}");
        }
    }
}
