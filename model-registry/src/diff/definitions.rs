//! Objects that come, go and change as a whole: all but types, tables and grants.

use std::collections::BTreeMap;

use super::Pair;
use super::named::only_in;
use crate::schema::{Definition, Schema};
use crate::step::Step;

pub(super) fn diff(pair: &mut Pair<'_>) {
    changed(pair, |schema| &schema.namespaces);
    changed(pair, |schema| &schema.extensions);
    changed(pair, |schema| &schema.sequences);
    changed(pair, |schema| &schema.views);
    changed(pair, |schema| &schema.code);
}

fn changed<K: Ord, V: Clone + PartialEq + Into<Definition>>(
    pair: &mut Pair<'_>,
    map: impl Fn(&Schema) -> &BTreeMap<K, V>,
) {
    pair.extend(|from, to| {
        let (from, to) = (map(from), map(to));
        let dropped = only_in(from, to).cloned().map(Step::drop);
        let altered = to.iter().filter_map(|(name, after)| {
            let before = from.get(name).filter(|before| *before != after)?;
            Some(Step::Alter { from: before.clone().into(), to: after.clone().into() })
        });
        let created = only_in(to, from).cloned().map(Step::create);
        dropped.chain(altered).chain(created).collect()
    });
}
