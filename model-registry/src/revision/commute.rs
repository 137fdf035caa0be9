//! Whether branches commute: the proof, by replay, before they are merged.

use std::collections::{BTreeMap, BTreeSet};

use super::{Graph, Revision, RevisionError, replay, run};
use crate::dialect::DialectName;
use crate::diff::diff;
use crate::replay::{ReplayError, replayer};
use crate::schema::{Object, Schema};

/// Proves that it makes no difference in which order the branches of these heads are applied. What is compared is the
/// schema; rows are not.
///
/// # Errors
///
/// [`RevisionError::Conflict`] names the object and the two revisions; a branch that fails by itself is told as such.
pub fn prove_commuting(
    dialect: DialectName,
    graph: &Graph,
    heads: &[&Revision],
) -> Result<(), RevisionError> {
    for (position, first) in heads.iter().enumerate() {
        for second in &heads[position + 1..] {
            Pair::of(dialect, graph, first, second).prove()?;
        }
    }
    // Each branch may be the one that a database has already, when the others come.
    let all = graph.closure(heads.iter().map(|head| head.version.as_str()));
    let together = replay(dialect, all.iter().copied())?;
    for head in heads {
        let own = graph.ancestors(&head.version);
        let rest = without(&all, &own);
        let result = replay(dialect, own.iter().chain(&rest).copied());
        if let Some(reason) = difference(&result, &Ok(together.clone())) {
            let others = heads.iter().filter(|other| other.version != head.version);
            return Err(RevisionError::Conflict {
                object: "the schema as a whole".to_owned(),
                first: head.name.clone(),
                second: others.map(|other| other.name.clone()).collect::<Vec<_>>().join(" with "),
                reason,
            });
        }
    }
    Ok(())
}

/// Two branches from what they have in common.
struct Pair<'a> {
    dialect: DialectName,
    common: Vec<&'a Revision>,
    /// What only the one, and only the other has.
    branches: [Vec<&'a Revision>; 2],
}

impl<'a> Pair<'a> {
    fn of(dialect: DialectName, graph: &'a Graph, first: &Revision, second: &Revision) -> Self {
        let [first, second] = [first, second].map(|head| graph.ancestors(&head.version));
        let branches = [without(&first, &second), without(&second, &first)];
        let common = without(&first, &branches[0]);
        Self { dialect, common, branches }
    }

    fn prove(&self) -> Result<(), RevisionError> {
        let [first, second] = &self.branches;
        // What is wrong with one of them alone is no conflict.
        for branch in &self.branches {
            self.after([branch])?;
        }
        let one_way = self.after([first, second]);
        let other_way = self.after([second, first]);
        match difference(&one_way, &other_way) {
            None => Ok(()),
            Some(reason) => Err(self.conflict(&one_way, &other_way, reason)?),
        }
    }

    fn after<'b>(
        &'b self,
        branches: impl IntoIterator<Item = &'b Vec<&'a Revision>>,
    ) -> Result<Schema, ReplayError>
    where
        'a: 'b,
    {
        let revisions = self.common.iter().chain(branches.into_iter().flatten());
        replay(self.dialect, revisions.copied())
    }

    /// The conflict in words: which object, and which revision of each branch changes it.
    fn conflict(
        &self,
        one_way: &Result<Schema, ReplayError>,
        other_way: &Result<Schema, ReplayError>,
        reason: String,
    ) -> Result<RevisionError, ReplayError> {
        let [first, second] = [self.touched(0)?, self.touched(1)?];
        let differing = match (one_way, other_way) {
            (Ok(one), Ok(other)) => {
                diff(one, other, &[]).iter().map(|step| step.object()).collect()
            }
            (Ok(_) | Err(_), Ok(_) | Err(_)) => Vec::new(),
        };
        let name = |position: usize, found: Option<&&Revision>| {
            let fallback = self.branches[position].last();
            found.or(fallback).map(|revision| revision.name.clone()).unwrap_or_default()
        };
        Ok(match clash(&first, &second, &differing) {
            Some((object, one, other)) => RevisionError::Conflict {
                object: object.to_string(),
                first: name(0, Some(&one)),
                second: name(1, Some(&other)),
                reason,
            },
            None => RevisionError::Conflict {
                object: differing.first().map_or("the schema".to_owned(), ToString::to_string),
                first: name(0, None),
                second: name(1, None),
                reason,
            },
        })
    }

    /// The objects that a branch changes, each with the first revision that does.
    fn touched(&self, branch: usize) -> Result<Touched<'a>, ReplayError> {
        let mut replay = replayer(self.dialect)?;
        for revision in &self.common {
            run(replay.as_mut(), revision)?;
        }
        let (mut before, mut touched) = (replay.schema()?, Touched::new());
        for revision in &self.branches[branch] {
            run(replay.as_mut(), revision)?;
            let after = replay.schema()?;
            for step in diff(&before, &after, &[]) {
                touched.entry(step.object()).or_insert(*revision);
            }
            before = after;
        }
        Ok(touched)
    }
}

type Touched<'a> = BTreeMap<Object, &'a Revision>;

/// An object that both change: the same one, or else of the same table. One that comes out differently goes first.
fn clash<'a>(
    first: &Touched<'a>,
    second: &Touched<'a>,
    differing: &[Object],
) -> Option<(Object, &'a Revision, &'a Revision)> {
    let same = |object: &Object| Some((object.clone(), *first.get(object)?, *second.get(object)?));
    let near = |object: &Object| {
        let owner = object.owner()?;
        let of_owner = |touched: &Touched<'a>| {
            touched.iter().find(|(other, _)| other.owner() == Some(owner)).map(|(_, found)| *found)
        };
        let exactly = |touched: &Touched<'a>| touched.get(object).copied();
        Some((
            object.clone(),
            exactly(first).or_else(|| of_owner(first))?,
            exactly(second).or_else(|| of_owner(second))?,
        ))
    };
    differing
        .iter()
        .find_map(same)
        .or_else(|| differing.iter().find_map(near))
        .or_else(|| first.keys().find_map(same))
        .or_else(|| first.keys().find_map(near))
}

/// Why two results are not the same; none where they are.
fn difference(
    one: &Result<Schema, ReplayError>,
    other: &Result<Schema, ReplayError>,
) -> Option<String> {
    match (one, other) {
        (Ok(one), Ok(other)) => {
            let steps: Vec<_> = diff(one, other, &[]).iter().map(|step| step.describe()).collect();
            (one != other).then(|| {
                format!("the other way round would give another schema: {}", steps.join("; "))
            })
        }
        (Err(error), _) | (_, Err(error)) => Some(error.to_string()),
    }
}

/// These revisions without those, in their order.
fn without<'a>(these: &[&'a Revision], those: &[&Revision]) -> Vec<&'a Revision> {
    let those: BTreeSet<&str> = those.iter().map(|revision| revision.version.as_str()).collect();
    these.iter().filter(|revision| !those.contains(revision.version.as_str())).copied().collect()
}
