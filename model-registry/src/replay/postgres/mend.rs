//! What the grammar's parser gets wrong, mended over the flat tokens.

use std::ops::Range;

use squawk_lexer::{TokenKind, tokenize};

/// A token that means something, and the word that it is.
struct Word<'a> {
    text: &'a str,
    range: Range<usize>,
}

/// The statement as the parser takes it, with nothing moved; `None` where it has nothing to mend.
pub(super) fn mended(sql: &str) -> Option<String> {
    let words = words(sql);
    let mut mended = sql.to_owned();
    without_between(&words, &mut mended);
    without_exclude(&words, &mut mended);
    (mended != sql).then_some(mended)
}

/// Every `BETWEEN` as `=`.
///
/// After `x BETWEEN y AND z OR`, the parser wants no `NOT`, which PostgreSQL takes. What an expression says is not read
/// from the tree, so any operator will do. In a window's frame `BETWEEN` is no operator.
fn without_between(words: &[Word<'_>], mended: &mut String) {
    for (place, word) in words.iter().enumerate().filter(|(_, word)| word.is(&["BETWEEN"])) {
        let before = place.checked_sub(1).map(|before| &words[before]);
        if before.is_some_and(|before| before.is(&["ROWS", "RANGE", "GROUPS"])) {
            continue;
        }
        let not = before.filter(|before| before.is(&["NOT"]));
        let symmetry = words.get(place + 1).filter(|after| after.is(&["SYMMETRIC", "ASYMMETRIC"]));
        for blank in not.into_iter().chain(symmetry).chain([word]) {
            mended.replace_range(blank.range.clone(), &" ".repeat(blank.text.len()));
        }
        mended.replace_range(word.range.start..word.range.start + 1, "=");
    }
}

/// Every `exclude` that is a name as one that is no keyword.
///
/// It is no reserved word, so that a column may be called so. As the beginning of a constraint, it has a method or
/// elements after it (manual, CREATE TABLE).
fn without_exclude(words: &[Word<'_>], mended: &mut String) {
    for (place, word) in words.iter().enumerate().filter(|(_, word)| word.is(&["EXCLUDE"])) {
        if !words.get(place + 1).is_some_and(|after| after.is(&["USING", "("])) {
            mended.replace_range(word.range.start..word.range.start + 1, "_");
        }
    }
}

impl Word<'_> {
    fn is(&self, keywords: &[&str]) -> bool {
        keywords.iter().any(|keyword| self.text.eq_ignore_ascii_case(keyword))
    }
}

/// The tokens in order, without white space and comments.
fn words(sql: &str) -> Vec<Word<'_>> {
    let mut end = 0;
    tokenize(sql)
        .filter_map(|token| {
            let range = end..end + token.len as usize;
            end = range.end;
            let is_trivia = matches!(
                token.kind,
                TokenKind::Whitespace | TokenKind::LineComment | TokenKind::BlockComment { .. }
            );
            (!is_trivia).then(|| Word { text: &sql[range.clone()], range })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_meant_is_replaced() {
        let cases = [
            ("a BETWEEN 1 AND 2", Some("a =       1 AND 2")),
            ("a not between symmetric 1 AND 2", Some("a     =                 1 AND 2")),
            ("sum(a) OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)", None),
            ("'a BETWEEN 1'", None),
            ("\"between\" = 1", None),
            (
                "CREATE TABLE t (exclude int, EXCLUDE (a WITH =), EXCLUDE USING gist (a WITH =))",
                Some(
                    "CREATE TABLE t (_xclude int, EXCLUDE (a WITH =), EXCLUDE USING gist (a WITH =))",
                ),
            ),
        ];
        for (sql, expected) in cases {
            assert_eq!(mended(sql).as_deref(), expected, "{sql}");
        }
    }
}
