//! `CREATE` and `DROP INDEX CONCURRENTLY`, which leave something behind where they fail.

use squawk_lexer::{TokenKind, tokenize};

/// An index that is made or dropped in steps that others see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ConcurrentIndex {
    /// `CREATE INDEX CONCURRENTLY`
    Create {
        /// The table as SQL names it: `lab.sample`, `"Odd name"`.
        table: String,
        /// The name as the catalog has it; empty where PostgreSQL shall choose one.
        name: String,
    },
    /// `DROP INDEX CONCURRENTLY`
    Drop {
        /// The index as SQL names it.
        name: String,
    },
}

/// The index that a statement makes or drops concurrently, if it does.
pub(crate) fn concurrent_index(sql: &str) -> Option<ConcurrentIndex> {
    let mut words = Words::new(sql);
    match words.next()?.keyword().as_str() {
        "create" => {
            words.skip_one("unique");
            words.expect(&["index", "concurrently"])?;
            words.skip_all(&["if", "not", "exists"]);
            let name = match words.peek()?.keyword().as_str() {
                "on" => String::new(),
                _ => words.next()?.identifier(),
            };
            words.expect(&["on"])?;
            words.skip_one("only");
            Some(ConcurrentIndex::Create { table: words.qualified()?, name })
        }
        "drop" => {
            words.expect(&["index", "concurrently"])?;
            words.skip_all(&["if", "exists"]);
            Some(ConcurrentIndex::Drop { name: words.qualified()? })
        }
        _ => None,
    }
}

/// A token that means something.
#[derive(Clone, Copy)]
struct Word<'a>(&'a str);

impl Word<'_> {
    fn keyword(self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// The name as the catalog has it: what is not quoted is folded.
    fn identifier(self) -> String {
        match self.0.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(quoted) => quoted.replace("\"\"", "\""),
            None => self.keyword(),
        }
    }
}

struct Words<'a> {
    words: Vec<Word<'a>>,
    position: usize,
}

impl<'a> Words<'a> {
    fn new(sql: &'a str) -> Self {
        let mut end = 0;
        let words = tokenize(sql).filter_map(|token| {
            let start = end;
            end += token.len as usize;
            match token.kind {
                TokenKind::Whitespace | TokenKind::LineComment | TokenKind::BlockComment { .. } => {
                    None
                }
                _ => Some(Word(&sql[start..end])),
            }
        });
        Self { words: words.collect(), position: 0 }
    }

    fn peek(&self) -> Option<Word<'a>> {
        self.words.get(self.position).copied()
    }

    fn next(&mut self) -> Option<Word<'a>> {
        let word = self.peek()?;
        self.position += 1;
        Some(word)
    }

    fn skip_one(&mut self, keyword: &str) {
        self.skip_all(&[keyword]);
    }

    fn skip_all(&mut self, keywords: &[&str]) {
        let before = self.position;
        if self.expect(keywords).is_none() {
            self.position = before;
        }
    }

    fn expect(&mut self, keywords: &[&str]) -> Option<()> {
        keywords.iter().try_for_each(|keyword| (self.next()?.keyword() == *keyword).then_some(()))
    }

    /// A name with or without a namespace, as it is written.
    fn qualified(&mut self) -> Option<String> {
        let mut name = self.next()?.0.to_owned();
        while self.peek().is_some_and(|word| word.0 == ".") {
            self.position += 1;
            name = format!("{name}.{}", self.next()?.0);
        }
        Some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_index_and_its_table() {
        let create = |table: &str, name: &str| {
            Some(ConcurrentIndex::Create { table: table.to_owned(), name: name.to_owned() })
        };
        for (sql, expected) in [
            ("CREATE INDEX CONCURRENTLY Mass_Idx ON sample (mass)", create("sample", "mass_idx")),
            (
                "create unique index concurrently if not exists \"a\"\"b\" on only lab.\"My t\" (c)",
                create("lab.\"My t\"", "a\"b"),
            ),
            ("CREATE INDEX CONCURRENTLY ON sample (mass)", create("sample", "")),
            ("CREATE INDEX mass_idx ON sample (mass)", None),
            (
                "DROP INDEX CONCURRENTLY IF EXISTS lab.a",
                Some(ConcurrentIndex::Drop { name: "lab.a".to_owned() }),
            ),
            ("DROP INDEX a", None),
            ("VACUUM", None),
        ] {
            assert_eq!(concurrent_index(sql), expected, "{sql}");
        }
    }
}
