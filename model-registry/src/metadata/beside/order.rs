//! The order of texts: each after those that it needs.

use std::collections::BTreeSet;

use super::words::Words;

/// The positions of texts in the order in which they can run. Where needs form a circle, and where there are none, the
/// given order stands.
pub(super) fn by_need<'a>(texts: impl Iterator<Item = &'a Words>) -> Vec<usize> {
    let texts: Vec<_> = texts.collect();
    let needs: Vec<BTreeSet<usize>> = (0..texts.len())
        .map(|one| (0..texts.len()).filter(|other| needs(texts[one], texts[*other])).collect())
        .collect();
    let mut left: BTreeSet<usize> = (0..texts.len()).collect();
    let mut order = Vec::with_capacity(texts.len());
    while let Some(first) = left.first().copied() {
        let can_run = |one: &&usize| needs[**one].iter().all(|need| !left.contains(need));
        let next = left.iter().find(can_run).copied().unwrap_or(first);
        left.remove(&next);
        order.push(next);
    }
    order
}

/// Whether one text needs another: it names what the other makes or alters and it does not itself.
fn needs(one: &Words, other: &Words) -> bool {
    let makes =
        other.creates.iter().any(|name| one.all.contains(name) && !one.creates.contains(name));
    let alters = other.alters.iter().any(|name| one.all.contains(name) && !one.provides(name));
    makes || alters || (one.comes_last && !other.comes_last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(texts: &[&str], expected: &[usize]) {
        let words: Vec<_> = texts.iter().map(|sql| Words::of(sql)).collect();
        assert_eq!(by_need(words.iter()), expected);
    }

    #[test]
    fn a_view_comes_after_what_it_reads() {
        check(
            &[
                "CREATE VIEW b AS SELECT * FROM a",
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader",
                "CREATE VIEW a AS SELECT x FROM t",
                "ALTER TABLE t ADD x d",
                "CREATE DOMAIN d AS int",
            ],
            &[4, 3, 2, 0, 1],
        );
    }

    #[test]
    fn circles_and_strangers_stay_as_they_are() {
        check(&["CREATE TABLE a (x b)", "CREATE TABLE b (x a)", "CREATE TABLE c ()"], &[2, 0, 1]);
        check(&["ALTER TABLE t ADD a int", "ALTER TABLE t ADD b int"], &[0, 1]);
    }
}
