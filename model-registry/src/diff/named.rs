//! Comparing things that are known by name.

use std::collections::BTreeMap;

/// What is in `these` and has no name in `those`, by name.
pub(super) fn only_in<'a, K: Ord, V>(
    these: &'a BTreeMap<K, V>,
    those: &'a BTreeMap<K, V>,
) -> impl Iterator<Item = &'a V> {
    these.iter().filter(|(name, _)| !those.contains_key(name)).map(|(_, value)| value)
}

/// What is in `these` and is no such thing in `those`, by name.
pub(super) fn differing<'a, K: Ord, V>(
    these: &'a BTreeMap<K, V>,
    those: &'a BTreeMap<K, V>,
    same: impl Fn(&V, &V) -> bool,
) -> impl Iterator<Item = &'a V> {
    let stays = move |name: &K, value: &V| those.get(name).is_some_and(|other| same(value, other));
    these.iter().filter(move |(name, value)| !stays(name, value)).map(|(_, value)| value)
}

/// Pairs of names under which the same thing is found on both sides: a rename that needs no guess.
pub(super) fn same_under_new_name<V>(
    from: &BTreeMap<String, V>,
    to: &BTreeMap<String, V>,
    same: impl Fn(&V, &V) -> bool,
) -> Vec<(String, String)> {
    let mut candidates: Vec<_> = to.iter().filter(|(name, _)| !from.contains_key(*name)).collect();
    let mut pairs = Vec::new();
    for (old, before) in from.iter().filter(|(name, _)| !to.contains_key(*name)) {
        if let Some(position) = candidates.iter().position(|(_, after)| same(before, after)) {
            pairs.push((old.clone(), candidates.remove(position).0.clone()));
        }
    }
    pairs
}
