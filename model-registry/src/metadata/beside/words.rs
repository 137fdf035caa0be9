//! What a text of SQL names: searched for words, so that too many are found rather than too few.

use std::collections::BTreeSet;

/// The names in a text, in lower case and without what stands before a dot.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// What it makes.
    pub creates: BTreeSet<String>,
    /// What is there already and it changes.
    pub alters: BTreeSet<String>,
    /// Every word.
    pub all: BTreeSet<String>,
    /// Whether it says nothing but what concerns objects that are there: grants and comments.
    pub comes_last: bool,
}

/// Words between `CREATE` or `ALTER` and the name.
const BEFORE_NAMES: [&str; 41] = [
    "access",
    "aggregate",
    "class",
    "collation",
    "concurrently",
    "constraint",
    "default",
    "domain",
    "event",
    "exists",
    "extension",
    "family",
    "foreign",
    "function",
    "global",
    "if",
    "index",
    "local",
    "materialized",
    "not",
    "only",
    "operator",
    "or",
    "policy",
    "procedure",
    "publication",
    "recursive",
    "replace",
    "routine",
    "rule",
    "schema",
    "sequence",
    "statistics",
    "table",
    "temp",
    "temporary",
    "trigger",
    "type",
    "unique",
    "unlogged",
    "view",
];

impl Words {
    pub(super) fn of(sql: &str) -> Self {
        let words: Vec<String> = words(sql).collect();
        let mut found = Self { comes_last: true, ..Self::default() };
        for (position, word) in words.iter().enumerate() {
            let name = || {
                let mut rest = words[position + 1..].iter();
                rest.find(|word| !BEFORE_NAMES.contains(&word.as_str())).map(|name| last_part(name))
            };
            match word.as_str() {
                "create" => found.creates.extend(name()),
                "alter" => found.alters.extend(name()),
                _ => continue,
            }
            found.comes_last = false;
        }
        found.all = words.iter().flat_map(|word| word.split('.')).map(str::to_owned).collect();
        found
    }

    /// Whether it makes or alters the object of that name.
    pub(super) fn provides(&self, name: &str) -> bool {
        self.creates.contains(name) || self.alters.contains(name)
    }
}

fn last_part(name: &str) -> String {
    name.rsplit('.').next().unwrap_or(name).to_owned()
}

/// Words and dotted names, in lower case, without quotes.
fn words(sql: &str) -> impl Iterator<Item = String> {
    let is_part =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$' | '.' | '"');
    let words = sql.split(move |letter| !is_part(letter));
    words.map(|word| word.replace('"', "").to_lowercase()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_it_makes_and_alters() {
        let words = Words::of(
            "CREATE OR REPLACE FUNCTION \"Lab\".f() RETURNS int AS $$ SELECT a FROM t $$ LANGUAGE sql;\n\
             CREATE UNIQUE INDEX IF NOT EXISTS i ON t (a);\n\
             CREATE MATERIALIZED VIEW v AS SELECT 1; ALTER TABLE ONLY public.t ADD b int",
        );
        assert!(words.creates.iter().eq(["f", "i", "v"]), "{words:?}");
        assert!(words.alters.iter().eq(["t"]), "{words:?}");
        assert!(words.all.contains("lab") && words.all.contains("a"), "{words:?}");
        assert!(!words.comes_last);
        assert!(Words::of("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader").comes_last);
    }
}
