//! Identifiers and literals in SQL.

use squawk_syntax::quote::{quote_ident_always, quote_quoted_ident};

use crate::schema::ObjectName;

/// The namespace that a name without one is in.
pub(super) const DEFAULT_NAMESPACE: &str = "public";

/// An identifier as `quote_ident` prints it: in quotes unless it is lower case ASCII and no key word that means
/// something else somewhere.
pub(super) fn quote(identifier: &str) -> String {
    let plain = |byte: u8| byte == b'_' || byte.is_ascii_lowercase() || byte.is_ascii_digit();
    match identifier.bytes().all(plain) {
        true => quote_quoted_ident(identifier),
        false => quote_ident_always(identifier),
    }
}

/// A text literal as `quote_literal` prints it: `E'...'` where it has a backslash, so that the setting
/// `standard_conforming_strings` cannot change what it says.
pub(super) fn literal(text: &str) -> String {
    let doubled = text.replace('\'', "''");
    match doubled.contains('\\') {
        true => format!("E'{}'", doubled.replace('\\', "\\\\")),
        false => format!("'{doubled}'"),
    }
}

/// A name with its namespace, unless that is the default one.
pub(super) fn qualified(name: &ObjectName) -> String {
    match &name.schema {
        Some(schema) => format!("{}.{}", quote(schema), quote(&name.name)),
        None => quote(&name.name),
    }
}

/// Identifiers with commas between them.
pub(super) fn list(identifiers: &[String]) -> String {
    identifiers.iter().map(|identifier| quote(identifier)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_where_postgres_does() {
        // What PostgreSQL 15's `quote_ident` prints, save for `json_table`, which is a key word from 17.
        let cases = [
            ("sample", "sample"),
            ("_a1", "_a1"),
            ("1a", "\"1a\""),
            ("", "\"\""),
            ("Sample", "\"Sample\""),
            ("a b", "\"a b\""),
            ("a\"b", "\"a\"\"b\""),
            ("größe", "\"größe\""),
            ("a$b", "\"a$b\""),
            ("order", "\"order\""),
            ("time", "\"time\""),
            ("left", "\"left\""),
            ("name", "name"),
            ("json_table", "\"json_table\""),
        ];
        for (identifier, expected) in cases {
            assert_eq!(quote(identifier), expected);
        }
    }

    #[test]
    fn doubles_quotes_and_backslashes() {
        assert_eq!(literal("it's"), "'it''s'");
        assert_eq!(literal("a\\'b"), "E'a\\\\''b'");
        assert_eq!(literal(""), "''");
    }
}
