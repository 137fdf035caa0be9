//! SQL expressions: what a person wrote, and what it means.

use std::collections::HashSet;

use serde::{Serialize, Serializer};

use super::{DataType, ObjectName};

/// A SQL expression.
///
/// `sql` is what is written into migrations; `normal` is the dialect's normal form, and alone decides equality:
/// `x IN (1, 2)` and the server's own `x = ANY (ARRAY[1, 2])` are equal.
#[derive(Clone, Debug)]
pub struct Expr {
    sql: String,
    normal: String,
}

impl Expr {
    /// An expression with its normal form. Use the dialect to make one from text.
    pub fn new(sql: impl Into<String>, normal: impl Into<String>) -> Self {
        Self { sql: sql.into(), normal: normal.into() }
    }

    /// The same text with another normal form: the one of what a server makes of it.
    pub fn with_normal(&self, normal: impl Into<String>) -> Self {
        Self { sql: self.sql.clone(), normal: normal.into() }
    }

    /// The text for SQL.
    pub fn sql(&self) -> &str {
        &self.sql
    }

    /// The text that decides equality.
    pub fn normal(&self) -> &str {
        &self.normal
    }

    /// The same expression where a column got another name.
    ///
    /// In the SQL the new name is in quotes, for it may be a keyword of the dialect.
    pub fn rename_column(&self, from: &str, to: &str) -> Self {
        Self {
            sql: replace_identifier(&self.sql, from, &in_quotes(to)),
            normal: rename_identifier(&self.normal, from, to),
        }
    }

    /// The same text where a relation or a sequence got another name, which is in quotes in the SQL as that of a column.
    pub fn rename_object(&self, from: &ObjectName, to: &ObjectName) -> Self {
        self.replace_object(from, to, is_name)
    }

    /// The same for the text of a routine, whose keywords are in capitals: `LANGUAGE` is no table `language`.
    pub fn rename_object_in_routine(&self, from: &ObjectName, to: &ObjectName) -> Self {
        self.replace_object(from, to, is_name_in_print)
    }

    /// The same for a type that the signature of a routine, or a cast in its body, names.
    pub fn rename_type_in_routine(&self, from: &ObjectName, to: &ObjectName) -> Self {
        let rename = |sql: &str, quote: fn(&str) -> String| {
            let (head, body) = sql.split_at(body_of_routine(sql));
            let new = qualified(to, quote);
            replace_name(head, from, &new, is_name_in_print)
                + &replace_name(body, from, &new, is_type_of_cast)
        };
        Self { sql: rename(&self.sql, in_quotes), normal: rename(&self.normal, quote_if_needed) }
    }

    fn replace_object(&self, from: &ObjectName, to: &ObjectName, is_name: IsName) -> Self {
        let rename = |sql: &str, quote| replace_name(sql, from, &qualified(to, quote), is_name);
        Self { sql: rename(&self.sql, in_quotes), normal: rename(&self.normal, quote_if_needed) }
    }

    /// The same expression where a sequence got another name. It is named in a literal: `nextval('sample_id_seq')`.
    pub fn rename_sequence(&self, from: &ObjectName, to: &ObjectName) -> Self {
        let rename = |sql: &str| replace_sequence(sql, from, &relation_literal(to));
        Self { sql: rename(&self.sql), normal: rename(&self.normal) }
    }

    /// Whether it takes values of the sequence.
    pub fn counts_with(&self, sequence: &ObjectName) -> bool {
        replace_sequence(&self.normal, sequence, "") != self.normal
    }

    /// The same expression without casts of a column to a type which its values are of anyway. Only the normal form is
    /// changed.
    pub fn without_cast(&self, column: &str, data_type: &DataType) -> Self {
        let cast = format!("::\"{}\"", data_type.to_string().replace('"', "\"\""));
        let mut normal = String::with_capacity(self.normal.len());
        let mut rest = self.normal.as_str();
        while let Some(first) = rest.chars().next() {
            let (token, after) = rest.split_at(token_length(rest, first));
            let is_value = names(token, column) && !after_dot(&normal) && !normal.ends_with("::");
            normal.push_str(token);
            rest = after.strip_prefix(&cast).filter(|_| is_value).unwrap_or(after);
        }
        Self { sql: self.sql.clone(), normal }
    }

    /// The same expression where a value of an enum got another name.
    pub fn rename_value(&self, from: &str, to: &str) -> Self {
        let rename = |sql: &str| replace_value(sql, from, to);
        Self { sql: rename(&self.sql), normal: rename(&self.normal) }
    }

    /// Whether it names the relation, routine or type, with or without its namespace.
    pub fn mentions_object(&self, name: &ObjectName) -> bool {
        self.has_name(name, is_name)
    }

    /// The same for the text of a routine, whose keywords are in capitals.
    pub fn mentions_object_in_routine(&self, name: &ObjectName) -> bool {
        self.has_name(name, is_name_in_print)
    }

    fn has_name(&self, name: &ObjectName, is_name: IsName) -> bool {
        may_have_word(&self.normal, &name.name)
            && replace_name(&self.normal, name, "", is_name) != self.normal
    }

    /// The words and identifiers of the normal form in lower case: what it does not have, it does not mention.
    pub fn words(&self) -> HashSet<String> {
        let mut words = HashSet::new();
        let mut rest = self.normal.as_str();
        while let Some(first) = rest.chars().next() {
            let (token, after) = rest.split_at(token_length(rest, first));
            let quoted = token.strip_prefix('"').and_then(|token| token.strip_suffix('"'));
            match quoted {
                Some(quoted) => _ = words.insert(quoted.replace("\"\"", "\"").to_lowercase()),
                None if is_word(first) => _ = words.insert(token.to_lowercase()),
                None => {}
            }
            rest = after;
        }
        words
    }

    /// Whether it reads columns without naming them: `*`, `t.*`.
    pub fn names_all_columns(&self) -> bool {
        let mut before = String::new();
        let mut rest = self.normal.as_str();
        while let Some(first) = rest.chars().next() {
            let (token, after) = rest.split_at(token_length(rest, first));
            let starts = ["select", "distinct", "all", ",", "."].contains(&before.as_str());
            if token == "*" && starts {
                return true;
            }
            if !first.is_whitespace() {
                before = token.to_ascii_lowercase();
            }
            rest = after;
        }
        false
    }

    /// Whether it names the identifier.
    pub fn mentions(&self, identifier: &str) -> bool {
        may_have_word(&self.normal, identifier)
            && rename_identifier(&self.normal, identifier, "") != self.normal
    }
}

impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        self.normal == other.normal
    }
}

impl Eq for Expr {}

impl Serialize for Expr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.sql)
    }
}

/// Replaces the identifier `from` by `to` in SQL text, where it stands for a column: not in literals, not as a
/// function's name (before a bracket), not as a type (after `::`), not as a qualifier (before a dot).
///
/// An unquoted identifier is compared in lower case, as the SQL standard's dialects fold it.
pub fn rename_identifier(sql: &str, from: &str, to: &str) -> String {
    replace_identifier(sql, from, &quote_if_needed(to))
}

fn replace_identifier(sql: &str, from: &str, replacement: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let length = token_length(rest, first);
        let (token, after) = rest.split_at(length);
        let is_column = names_in_sql(token, from)
            && !after.trim_start().starts_with('(')
            && !after.starts_with('.')
            && !out.trim_end().ends_with("::");
        match is_column {
            true => out.push_str(replacement),
            false => out.push_str(token),
        }
        rest = after;
    }
    out
}

fn qualified(name: &ObjectName, quote: fn(&str) -> String) -> String {
    let own = quote(&name.name);
    match &name.schema {
        Some(schema) => format!("{}.{own}", quote(schema)),
        None => own,
    }
}

/// Whether a token, after the text before it, can be a name.
type IsName = fn(&str, &str) -> bool;

fn is_name(before: &str, token: &str) -> bool {
    !after_dot(before) && !is_reserved(token)
}

fn is_name_in_print(before: &str, token: &str) -> bool {
    let is_quoted = token.starts_with('"');
    let is_capital = token.bytes().any(|letter| letter.is_ascii_uppercase());
    is_name(before, token) && (is_quoted || !is_capital)
}

fn is_type_of_cast(before: &str, _: &str) -> bool {
    before.trim_end().ends_with("::")
}

/// Where the body of a routine begins: text in quotes, or statements of the SQL standard.
fn body_of_routine(sql: &str) -> usize {
    let starts = |line: &str| {
        let word = line.split_whitespace().next().unwrap_or_default();
        ["as", "begin", "return"].iter().any(|start| word.eq_ignore_ascii_case(start))
    };
    let before = sql.split_inclusive('\n').take_while(|line| !starts(line));
    before.map(str::len).sum()
}

/// Replaces a name with its namespace, or without one where it is in the default one.
fn replace_name(sql: &str, from: &ObjectName, replacement: &str, is_name: IsName) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let token = &rest[..token_length(rest, first)];
        let length = match qualified_length(rest, first, from).filter(|_| is_name(&out, token)) {
            Some(length) => {
                out.push_str(replacement);
                length
            }
            None => {
                out.push_str(token);
                token.len()
            }
        };
        rest = &rest[length..];
    }
    out
}

/// Replaces a text literal, and the items of array literals.
fn replace_value(sql: &str, from: &str, to: &str) -> String {
    let (old, new) = (text_literal(from), text_literal(to));
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let (token, after) = rest.split_at(token_length(rest, first));
        let items = token.strip_prefix("'{").and_then(|token| token.strip_suffix("}'"));
        match items {
            _ if token == old => out.push_str(&new),
            Some(items) => out.push_str(&replace_item(items, from, to)),
            None => out.push_str(token),
        }
        rest = after;
    }
    out
}

/// The array literal of these items, where the renamed value is one of them.
fn replace_item(items: &str, from: &str, to: &str) -> String {
    let (old, new) = (array_item(from), array_item(to));
    let renamed = items.split(',').map(|item| if item == old { new.as_str() } else { item });
    format!("'{{{}}}'", renamed.collect::<Vec<_>>().join(","))
}

/// A value as an item of an array literal (manual, section 8.15.6).
fn array_item(value: &str) -> String {
    let needs_quotes = |letter: char| letter.is_whitespace() || "\"\\{},".contains(letter);
    let is_null = value.eq_ignore_ascii_case("null");
    let item = match value.is_empty() || is_null || value.contains(needs_quotes) {
        true => format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")),
        false => value.to_owned(),
    };
    item.replace('\'', "''")
}

fn text_literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Replaces the sequence that a function of sequences is told.
fn replace_sequence(sql: &str, from: &ObjectName, replacement: &str) -> String {
    const FUNCTIONS: [&str; 3] = ["nextval(", "currval(", "setval("];
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let (token, after) = rest.split_at(token_length(rest, first));
        let is_told = FUNCTIONS.iter().any(|function| out.ends_with(function));
        match is_told && names_relation(token, from) {
            true => out.push_str(replacement),
            false => out.push_str(token),
        }
        rest = after;
    }
    out
}

/// Whether a string literal is the name of the relation, as `regclass` reads it.
fn names_relation(literal: &str, name: &ObjectName) -> bool {
    let inside = literal.strip_prefix('\'').and_then(|literal| literal.strip_suffix('\''));
    let Some(inside) = inside.map(|inside| inside.replace("''", "'")) else { return false };
    let Some(first) = inside.chars().next() else { return false };
    let in_default = name.schema.is_none().then(|| inside.strip_prefix("public.")).flatten();
    qualified_length(&inside, first, name) == Some(inside.len())
        || in_default.is_some_and(|inside| names(inside, &name.name))
}

/// A relation as a literal names it: `'sample_id_seq'`.
pub(super) fn relation_literal(name: &ObjectName) -> String {
    text_literal(&qualified(name, quote_if_needed))
}

fn after_dot(text: &str) -> bool {
    text.ends_with('.')
}

/// The length of the name at the start of `rest`, if it stands there.
pub(super) fn qualified_length(rest: &str, first: char, name: &ObjectName) -> Option<usize> {
    let length = token_length(rest, first);
    let token = &rest[..length];
    let Some(schema) = &name.schema else { return names(token, &name.name).then_some(length) };
    let after = rest[length..].strip_prefix('.').filter(|_| names(token, schema))?;
    let second = token_length(after, after.chars().next()?);
    names(&after[..second], &name.name).then_some(length + 1 + second)
}

/// Words that PostgreSQL and SQLite both reserve (appendix C of the manual; `src/parse.y`): without quotes they name
/// nothing.
#[rustfmt::skip]
const RESERVED: [&str; 42] = [
    "all", "and", "as", "case", "check", "collate", "constraint", "create", "default", "deferrable", "distinct",
    "else", "except", "foreign", "from", "group", "having", "in", "intersect", "into", "is", "isnull", "join",
    "limit", "not", "notnull", "null", "on", "or", "order", "primary", "references", "returning", "select", "table",
    "then", "to", "union", "unique", "using", "when", "where",
];

/// Whether the token is one of the words that name nothing.
pub(super) fn is_reserved(token: &str) -> bool {
    RESERVED.iter().any(|word| token.eq_ignore_ascii_case(word))
}

/// Whether the token of a text that a database reads is the identifier.
pub(super) fn names_in_sql(token: &str, identifier: &str) -> bool {
    !is_reserved(token) && names(token, identifier)
}

pub(super) fn names(token: &str, identifier: &str) -> bool {
    match token.strip_prefix('"').and_then(|token| token.strip_suffix('"')) {
        Some(quoted) => quoted.replace("\"\"", "\"") == identifier,
        None if token.is_ascii() => {
            token.len() == identifier.len()
                && token.bytes().map(|letter| letter.to_ascii_lowercase()).eq(identifier.bytes())
        }
        None => token.to_lowercase() == identifier,
    }
}

/// Whether the identifier can be a token of the text; `false` where it surely is not. To look for letters is much
/// faster than to tell tokens apart.
fn may_have_word(sql: &str, identifier: &str) -> bool {
    let (sql, identifier) = (sql.as_bytes(), identifier.as_bytes());
    let is_plain = identifier.is_ascii() && !identifier.is_empty() && !identifier.contains(&b'"');
    !is_plain || sql.windows(identifier.len()).any(|part| part.eq_ignore_ascii_case(identifier))
}

/// The identifier as a normal form has it: in quotes where it is not plain, or one of the words that name nothing.
pub(crate) fn quote_if_needed(identifier: &str) -> String {
    let plain = identifier.chars().enumerate().all(|(position, letter)| {
        letter == '_' || letter.is_ascii_lowercase() || (position > 0 && letter.is_ascii_digit())
    });
    match plain && !is_reserved(identifier) {
        true => identifier.to_owned(),
        false => in_quotes(identifier),
    }
}

pub(super) fn in_quotes(identifier: &str) -> String {
    format!("\"{}\"", identifier.replace('"', "\"\""))
}

/// The length in bytes of the token at the start of `rest`: a quoted piece, a word, or one other character.
pub(super) fn token_length(rest: &str, first: char) -> usize {
    match first {
        '\'' | '"' => quoted_length(rest, first),
        '$' => dollar_quoted_length(rest).unwrap_or(1),
        _ if is_word(first) => rest.find(|letter| !is_word(letter)).unwrap_or(rest.len()),
        _ => first.len_utf8(),
    }
}

fn is_word(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
}

fn quoted_length(rest: &str, quote: char) -> usize {
    let mut from = 1;
    while let Some(end) = rest[from..].find(quote) {
        from += end + 1;
        match rest[from..].starts_with(quote) {
            true => from += 1,
            false => return from,
        }
    }
    rest.len()
}

fn dollar_quoted_length(rest: &str) -> Option<usize> {
    let tag = &rest[..rest[1..].find('$')? + 2];
    let is_tag = tag[1..tag.len() - 1].chars().all(is_word);
    let body = rest[tag.len()..].find(tag)?;
    is_tag.then(|| tag.len() + body + tag.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renames_columns_and_nothing_else() {
        let cases = [
            ("mass > 0", "weight > 0"),
            ("Mass > 0 AND \"mass\" < 9", "weight > 0 AND weight < 9"),
            ("note <> 'mass' OR $$mass$$ = note", "note <> 'mass' OR $$mass$$ = note"),
            ("mass(mass) > 0", "mass(weight) > 0"),
            ("x::mass > sample.mass", "x::mass > sample.weight"),
            ("mass.id > 0", "mass.id > 0"),
            ("'it''s mass' || mass", "'it''s mass' || weight"),
            ("\"Mass\" > 0", "\"Mass\" > 0"),
            ("'mass", "'mass"),
        ];
        for (sql, expected) in cases {
            assert_eq!(rename_identifier(sql, "mass", "weight"), expected, "{sql}");
        }
        assert_eq!(rename_identifier("mass > 0", "mass", "Mass (g)"), "\"Mass (g)\" > 0");
        let (from, to) = (ObjectName::unqualified("select"), ObjectName::unqualified("choice"));
        let body = Expr::new("SELECT id FROM \"select\"", "").rename_object(&from, &to);
        assert_eq!(body.sql(), "SELECT id FROM \"choice\"");
        let both = Expr::new("\"and\" > 0 AND \"And\" > 0", "").rename_column("and", "both");
        assert_eq!(both.sql(), "\"both\" > 0 AND \"And\" > 0");
    }

    #[test]
    fn knows_a_star_from_a_product() {
        let all = |sql: &str| Expr::new(sql, sql).names_all_columns();
        assert!(all("select * from t") && all("select a, t.* from t"));
        assert!(!all("select a * b, count(*) from t"));
    }

    #[test]
    fn a_renamed_column_may_be_a_keyword() {
        let renamed = Expr::new("mass > 0", "mass > 0").rename_column("mass", "order");
        assert_eq!((renamed.sql(), renamed.normal()), ("\"order\" > 0", "\"order\" > 0"));
        assert_eq!(renamed.rename_column("order", "mass").normal(), "mass > 0");
    }
}
