//! Identifiers and text literals in SQL.

/// Words that SQLite never takes for a name (`src/parse.y`, all keywords without the `%fallback ID` list).
#[rustfmt::skip]
const RESERVED: [&str; 58] = [
    "ADD", "ALL", "ALTER", "AND", "AS", "AUTOINCREMENT", "BETWEEN", "CASE", "CHECK", "COLLATE", "COMMIT",
    "CONSTRAINT", "CREATE", "DEFAULT", "DEFERRABLE", "DELETE", "DISTINCT", "DROP", "ELSE", "ESCAPE", "EXCEPT",
    "EXISTS", "FOREIGN", "FROM", "GROUP", "HAVING", "IN", "INDEX", "INSERT", "INTERSECT", "INTO", "IS", "ISNULL",
    "JOIN", "LIMIT", "NOT", "NOTHING", "NOTNULL", "NULL", "ON", "OR", "ORDER", "PRIMARY", "REFERENCES",
    "RETURNING", "SELECT", "SET", "TABLE", "THEN", "TO", "TRANSACTION", "UNION", "UNIQUE", "UPDATE", "USING",
    "VALUES", "WHEN", "WHERE",
];

/// Keywords that SQLite takes for a name where nothing else fits. Ours are written in quotes all the same, since
/// each of these means something somewhere.
#[rustfmt::skip]
const FALLBACK: [&str; 89] = [
    "ABORT", "ACTION", "AFTER", "ALWAYS", "ANALYZE", "ASC", "ATTACH", "BEFORE", "BEGIN", "BY", "CASCADE", "CAST",
    "COLUMN", "CONFLICT", "CROSS", "CURRENT", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "DATABASE",
    "DEFERRED", "DESC", "DETACH", "DO", "EACH", "END", "EXCLUDE", "EXCLUSIVE", "EXPLAIN", "FAIL", "FILTER",
    "FIRST", "FOLLOWING", "FOR", "FULL", "GENERATED", "GLOB", "GROUPS", "IF", "IGNORE", "IMMEDIATE", "INDEXED",
    "INITIALLY", "INNER", "INSTEAD", "KEY", "LAST", "LEFT", "LIKE", "MATCH", "MATERIALIZED", "NATURAL", "NO",
    "NULLS", "OF", "OFFSET", "OTHERS", "OUTER", "OVER", "PARTITION", "PLAN", "PRAGMA", "PRECEDING", "QUERY",
    "RAISE", "RANGE", "RECURSIVE", "REGEXP", "REINDEX", "RELEASE", "RENAME", "REPLACE", "RESTRICT", "RIGHT",
    "ROLLBACK", "ROW", "ROWS", "SAVEPOINT", "TEMP", "TEMPORARY", "TIES", "TRIGGER", "UNBOUNDED", "VACUUM",
    "VIEW", "VIRTUAL", "WINDOW", "WITH", "WITHOUT",
];

/// Whether SQLite never takes the unquoted word for a name.
pub(super) fn is_reserved(word: &str) -> bool {
    contains(&RESERVED, word)
}

fn contains(words: &[&str], word: &str) -> bool {
    words.binary_search(&word.to_ascii_uppercase().as_str()).is_ok()
}

/// Whether the name reads the same in lower case without quotes.
pub(super) fn is_plain(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|first| first == '_' || first.is_ascii_lowercase())
        && letters
            .all(|letter| letter == '_' || letter.is_ascii_lowercase() || letter.is_ascii_digit())
}

/// The identifier for SQL, in quotes where it needs them.
pub(super) fn quote(identifier: &str) -> String {
    match is_plain(identifier) && !is_reserved(identifier) && !contains(&FALLBACK, identifier) {
        true => identifier.to_owned(),
        false => in_quotes(identifier),
    }
}

/// The identifier in quotes.
pub(super) fn in_quotes(identifier: &str) -> String {
    format!("\"{}\"", identifier.replace('"', "\"\""))
}

/// A name in capitals for SQL, such as a collation's, in quotes where it needs them.
pub(super) fn quote_word(word: &str) -> String {
    let needs_quotes = quote(&word.to_ascii_lowercase()).starts_with('"');
    if needs_quotes { in_quotes(word) } else { word.to_owned() }
}

/// Identifiers for SQL, with commas between them.
pub(super) fn quote_list<S: AsRef<str>>(identifiers: impl IntoIterator<Item = S>) -> String {
    let quoted: Vec<_> =
        identifiers.into_iter().map(|identifier| quote(identifier.as_ref())).collect();
    quoted.join(", ")
}

/// The text literal.
pub(super) fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_sorted_for_the_search() {
        assert!(RESERVED.is_sorted());
        assert!(FALLBACK.is_sorted());
    }

    #[test]
    fn quotes_where_needed() {
        let cases = [
            ("mass", "mass"),
            ("Mass", "\"Mass\""),
            ("order", "\"order\""),
            ("key", "\"key\""),
            ("a b", "\"a b\""),
            ("a\"b", "\"a\"\"b\""),
            ("1st", "\"1st\""),
            ("größe", "\"größe\""),
            ("", "\"\""),
        ];
        for (name, expected) in cases {
            assert_eq!(quote(name), expected);
        }
        assert_eq!(literal("it's"), "'it''s'");
    }
}
