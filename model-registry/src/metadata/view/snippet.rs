//! Pieces of SQL that views share.

use squawk_lexer::{TokenKind, tokenize};

use crate::dialect::DialectName;
use crate::metadata::{MetadataError, SqlText};
use crate::schema::Place;

/// A piece of SQL that views name, as [`registry_snippet!`](crate::registry_snippet) registers it.
#[derive(Clone, Copy, Debug)]
pub struct SnippetDef {
    /// The registry that it belongs to.
    pub registry: &'static str,
    /// The name by which views call it.
    pub name: &'static str,
    /// One text for all dialects, or one for each.
    pub texts: &'static [SqlText],
    /// Where it is declared.
    pub place: Place,
}

/// What is wrong with a snippet, and where.
pub(super) struct Mistake {
    name: String,
    reason: String,
    place: Place,
}

impl From<Mistake> for MetadataError {
    fn from(Mistake { name, reason, place }: Mistake) -> Self {
        Self::Snippet { name, reason, place }
    }
}

/// The snippets that the views of one dialect can name.
pub(super) struct Snippets<'a> {
    pub defs: &'a [&'static SnippetDef],
    pub dialect: DialectName,
}

impl Snippets<'_> {
    /// A mistake for each name that is given twice.
    pub(super) fn duplicates(&self) -> impl Iterator<Item = MetadataError> {
        let twice = self.defs.windows(2).filter(|pair| pair[0].name == pair[1].name);
        twice.map(|pair| MetadataError::Snippet {
            name: pair[1].name.to_owned(),
            reason: format!("is declared here and at {}; give one another name", pair[0].place),
            place: pair[1].place,
        })
    }

    /// The text with the snippet of that name, in brackets, for each `{{name}}`. `place` is where the text is declared.
    ///
    /// A name in a literal or a comment is none: `'{{1,2},{3,4}}'` is an array of PostgreSQL's.
    pub(super) fn expand(&self, sql: &str, place: Place) -> Result<String, Mistake> {
        self.expand_in(sql, place, &mut Vec::new())
    }

    fn expand_in(
        &self,
        sql: &str,
        place: Place,
        within: &mut Vec<&'static str>,
    ) -> Result<String, Mistake> {
        let mut expanded = String::with_capacity(sql.len());
        let mut done = 0;
        for (start, end, name) in references(sql) {
            expanded.push_str(&sql[done..start]);
            done = end;
            let snippet = self.find(name, place)?;
            within.push(snippet.name);
            let refuse = |reason: String| {
                let name = snippet.name.to_owned();
                Mistake { name, reason, place: snippet.place }
            };
            if within.iter().filter(|own| **own == snippet.name).count() > 1 {
                return Err(refuse(format!("contains itself: {}", within.join(" -> "))));
            }
            let text = SqlText::for_dialect(snippet.texts, self.dialect.as_str());
            let text = text.ok_or_else(|| {
                refuse(format!(
                    "has no text for {}; write one for it, or one for all",
                    self.dialect
                ))
            })?;
            let text = self.expand_in(text.sql, snippet.place, within)?;
            within.pop();
            // On lines of its own, since it may end in a comment.
            expanded.push_str(&format!("(\n{}\n)", text.trim().trim_end_matches(';').trim_end()));
        }
        expanded.push_str(&sql[done..]);
        Ok(expanded)
    }

    fn find(&self, name: &str, place: Place) -> Result<&'static SnippetDef, Mistake> {
        if let Some(found) = self.defs.iter().find(|own| own.name == name) {
            return Ok(found);
        }
        let near =
            self.defs.iter().map(|own| (strsim::damerau_levenshtein(own.name, name), own.name));
        let near = near.filter(|(distance, own)| *distance <= 1 + own.len() / 4).min();
        let reason = match near {
            Some((_, near)) => format!("is declared nowhere; did you mean `{near}`?"),
            None => "is declared nowhere; write `registry_snippet! { name = \"...\", \"SELECT ...\" }`, or, if its \
                     crate is not linked, `use that_crate as _;`"
                .to_owned(),
        };
        Err(Mistake { name: name.to_owned(), reason, place })
    }
}

/// Each `{{name}}`: where it starts, where it ends, and the name.
fn references(sql: &str) -> Vec<(usize, usize, &str)> {
    let mut place = 0;
    let tokens = tokenize(sql).map(|token| {
        let start = place;
        place += token.len as usize;
        (token.kind, start, place)
    });
    let tokens: Vec<_> = tokens.filter(|(kind, ..)| *kind != TokenKind::Whitespace).collect();
    let reference = |tokens: &[(TokenKind, usize, usize)]| match tokens {
        [
            (TokenKind::OpenCurly, start, _),
            (TokenKind::OpenCurly, ..),
            (TokenKind::Ident, from, to),
            (TokenKind::CloseCurly, ..),
            (TokenKind::CloseCurly, _, end),
        ] => Some((*start, *end, &sql[*from..*to])),
        _ => None,
    };
    tokens.windows(5).filter_map(reference).collect()
}

/// Registers a piece of SQL that views share: a common subquery, say. A view names it in its query, where it stands in
/// brackets; so does another snippet.
///
/// ```
/// use model_registry::{View, registry_snippet};
///
/// registry_snippet! { name = "recent", "SELECT id, mass FROM sample WHERE taken_at > '2026-01-01'" }
///
/// /// What was measured lately.
/// #[derive(View)]
/// #[view(sql = "SELECT count(*) AS samples FROM {{recent}} AS recent")]
/// pub struct Lately {
///     pub samples: i64,
/// }
/// # fn main() {}
/// ```
///
/// The text may be in a file, and may differ by backend, and the registry may be another one, as for
/// [`registry_object!`](crate::registry_object): `registry_snippet! { name = "recent", postgres(file = "recent.sql") }`.
/// What changes in a snippet changes in every view that names it.
#[macro_export]
macro_rules! registry_snippet {
    (@registered [$name:literal] $registry:tt [$($text:expr,)+]) => {
        $crate::__private::submit! {
            $crate::__private::Registration::Snippet(&$crate::__private::SnippetDef {
                registry: $crate::__private::or!($registry $crate::__private::DEFAULT_REGISTRY),
                name: $name,
                texts: &[$($text),+],
                place: $crate::__private::place(::core::file!(), ::core::line!()),
            })
        }
    };
    (name = $name:literal, $($argument:tt)+) => {
        $crate::__private::sql_texts! { registry_snippet [$name] [] [] $($argument)+ }
    };
    ($($argument:tt)*) => {
        ::core::compile_error!("write `registry_snippet! { name = \"...\", \"SELECT ...\" }`");
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_literals_and_comments_are_none() {
        let names = |sql: &'static str| {
            references(sql).into_iter().map(|(.., name)| name).collect::<Vec<_>>()
        };
        let sql = "SELECT '{{a}}', '{{1,2},{3,4}}', $$ {{b}} $$, \"{{c}}\" FROM {{d}} /* {{e}} */ JOIN {{ f }} -- {{g}}";
        assert_eq!(names(sql), ["d", "f"]);
        assert!(names("SELECT {{}} {{a b}} {a}").is_empty());
    }
}
