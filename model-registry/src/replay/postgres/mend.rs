//! What the grammar's parser gets wrong, mended over the flat tokens.

use std::ops::Range;

use squawk_lexer::{TokenKind, tokenize};

/// A token that means something, and the word that it is.
struct Word<'a> {
    text: &'a str,
    range: Range<usize>,
}

/// The statement with every `BETWEEN` as `=`, and nothing else moved; `None` where it has none.
///
/// After `x BETWEEN y AND z OR`, the parser wants no `NOT`, which PostgreSQL takes. What an expression says is not read
/// from the tree, so any operator will do. In a window's frame `BETWEEN` is no operator.
pub(super) fn without_between(sql: &str) -> Option<String> {
    let words = words(sql);
    let mut mended = sql.to_owned();
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
    (mended != sql).then_some(mended)
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
    fn only_the_operator_is_replaced() {
        let cases = [
            ("a BETWEEN 1 AND 2", Some("a =       1 AND 2")),
            ("a not between symmetric 1 AND 2", Some("a     =                 1 AND 2")),
            ("sum(a) OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)", None),
            ("'a BETWEEN 1'", None),
            ("\"between\" = 1", None),
        ];
        for (sql, mended) in cases {
            assert_eq!(without_between(sql).as_deref(), mended, "{sql}");
        }
    }
}
