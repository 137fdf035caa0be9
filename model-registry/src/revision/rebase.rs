//! Putting a branch behind another revision: the same changes, from another schema.

use std::collections::BTreeMap;

use super::{Graph, Revision, RevisionError, Settings, Written, replay, run};
use crate::dialect::{DialectName, dialect};
use crate::diff::diff;
use crate::plan::{Intent, Plan, Undecided, plan};
use crate::replay::{ReplayError, replayer};
use crate::schema::Schema;

/// A revision under its new version.
#[derive(Clone, Debug)]
pub struct Rebased {
    /// The directory's name until now.
    pub name: String,
    /// Its version from now on.
    pub version: String,
    /// What it holds then.
    pub written: Written,
    /// Whether its scripts were written anew, since the schema under them is another.
    pub regenerated: bool,
}

/// The revision and what follows it, behind another one, under these versions.
///
/// A script is kept where it makes the same change there, and its way back undoes it. One that is as
/// `revision --autogenerate` wrote it is written anew.
///
/// # Errors
///
/// [`RevisionError::NotRebased`] where neither is possible, with the reason; and where `onto` is one of those that move.
pub fn rebase(
    dialect: DialectName,
    graph: &Graph,
    revision: &Revision,
    onto: &Revision,
    versions: &[String],
) -> Result<Vec<Rebased>, RevisionError> {
    let moved = graph.descendants(&revision.version);
    if moved.iter().any(|moved| moved.version == onto.version) {
        let (name, onto) = (revision.name.clone(), onto.name.clone());
        return Err(RevisionError::NotRebased {
            name,
            reason: format!("{onto} builds on it"),
            onto,
        });
    }
    let renamed: BTreeMap<&str, &str> = moved
        .iter()
        .map(|moved| moved.version.as_str())
        .zip(versions.iter().map(String::as_str))
        .collect();
    let outside = moved.iter().flat_map(|moved| moved.settings.needs());
    let outside = outside.map(String::as_str).filter(|needed| {
        !renamed.contains_key(needed) && !revision.settings.parents.iter().any(|p| p == needed)
    });
    let ground = graph.closure(outside.chain([onto.version.as_str()]));
    let mut place = Ground { dialect, scripts: ground.into_iter().cloned().collect() };
    let mut rebased = Vec::new();
    for (moved, version) in moved.iter().zip(versions) {
        let change = Change::of(dialect, graph, moved)?;
        let settings = settings(moved, revision, onto, &renamed);
        let put = place.put(moved, &change, settings)?;
        let (written, regenerated) = put.map_err(|reason| RevisionError::NotRebased {
            name: moved.name.clone(),
            onto: onto.name.clone(),
            reason,
        })?;
        let written = written.under(&moved.version, version);
        place.scripts.push(Revision { up: written.up.clone(), ..(*moved).clone() });
        let (name, version) = (moved.name.clone(), version.clone());
        rebased.push(Rebased { name, version, written, regenerated });
    }
    Ok(rebased)
}

/// The settings with what they refer to under its new version.
fn settings(
    moved: &Revision,
    first: &Revision,
    onto: &Revision,
    renamed: &BTreeMap<&str, &str>,
) -> Settings {
    let new = |versions: &[String]| {
        let new = |version: &String| {
            renamed.get(version.as_str()).map_or(version.as_str(), |v| v).to_owned()
        };
        versions.iter().map(new).collect::<Vec<_>>()
    };
    let parents = match moved.version == first.version {
        true => vec![onto.version.clone()],
        false => new(&moved.settings.parents),
    };
    Settings {
        parents,
        parents_stated: true,
        depends_on: new(&moved.settings.depends_on),
        ..moved.settings.clone()
    }
}

/// What a revision changes where it stands now.
struct Change {
    steps: Vec<crate::step::Step>,
    /// The scripts that a generator would write for it.
    up: String,
    down: String,
}

impl Change {
    fn of(name: DialectName, graph: &Graph, revision: &Revision) -> Result<Self, RevisionError> {
        let before = graph.closure(revision.settings.needs().map(String::as_str));
        let before = replay(name, before)?;
        let after = replay(name, graph.ancestors(&revision.version))?;
        let plan = free_plan(name, &before, &after);
        let scripts = plan.and_then(|plan| scripts(name, &plan).ok());
        let (up, down, _) = scripts.unwrap_or_default();
        Ok(Self { steps: diff(&before, &after, &[]), up, down })
    }

    fn described(steps: &[crate::step::Step]) -> Vec<String> {
        steps.iter().map(|step| step.describe()).collect()
    }
}

/// Whether a script can stay as it is.
enum Kept {
    Yes,
    No(String),
}

/// What a revision comes to stand on.
struct Ground {
    dialect: DialectName,
    scripts: Vec<Revision>,
}

impl Ground {
    fn schema(&self) -> Result<Schema, ReplayError> {
        replay(self.dialect, &self.scripts)
    }

    /// The revision as it can stand here, and whether it was written anew; or why it cannot.
    fn put(
        &self,
        revision: &Revision,
        change: &Change,
        settings: Settings,
    ) -> Result<Result<(Written, bool), String>, RevisionError> {
        let message = revision.slug().to_owned();
        let reason = match self.keeps(revision, change)? {
            Kept::Yes => {
                let (up, down) = (revision.up.clone(), revision.down.clone());
                return Ok(Ok((Written { message, up, down, settings }, false)));
            }
            Kept::No(reason) => reason,
        };
        let Some(plan) = self.regenerated(revision, change)? else { return Ok(Err(reason)) };
        Ok(scripts(self.dialect, &plan).map(|(up, down, run_in_transaction)| {
            let old_down = revision.down.as_deref().unwrap_or_default();
            let up = with_body(&revision.up, &change.up, &up);
            let down = Some(with_body(old_down, &change.down, &down));
            let settings = Settings { run_in_transaction, ..settings };
            (Written { message, up, down, settings }, true)
        }))
    }

    /// Whether the revision's own scripts make the same change here, and undo it.
    fn keeps(&self, revision: &Revision, change: &Change) -> Result<Kept, RevisionError> {
        let before = self.schema()?;
        let mut replay = replayer(self.dialect)?;
        for script in &self.scripts {
            run(replay.as_mut(), script)?;
        }
        let after = match run(replay.as_mut(), revision).and_then(|()| replay.schema()) {
            Ok(after) => after,
            Err(error) => return Ok(Kept::No(error.to_string())),
        };
        let [here, there] =
            [&diff(&before, &after, &[]), &change.steps].map(|s| Change::described(s));
        if here != there {
            let list = |steps: &[String]| match steps {
                [] => "nothing".to_owned(),
                steps => steps.join("; "),
            };
            return Ok(Kept::No(format!(
                "there it would do another thing: {}, in place of: {}",
                list(&here),
                list(&there)
            )));
        }
        let Some(down) = &revision.down else { return Ok(Kept::Yes) };
        let name = format!("{}/down.sql", revision.name);
        let script = crate::replay::Script { name: &name, sql: down };
        Ok(match replay.run(script).and_then(|()| replay.schema()) {
            Ok(back) if back == before => Kept::Yes,
            Ok(_) => Kept::No("its down.sql would not undo it there".to_owned()),
            // What cannot be replayed even where it stands is for its author to judge.
            Err(ReplayError::Opaque { .. }) => Kept::Yes,
            Err(error) => Kept::No(error.to_string()),
        })
    }

    /// The plan of the same change from here, where the scripts are as a generator wrote them.
    fn regenerated(
        &self,
        revision: &Revision,
        change: &Change,
    ) -> Result<Option<Plan>, RevisionError> {
        let down = revision.down.as_deref().unwrap_or_default();
        let is_generated = !change.up.is_empty()
            && revision.up.ends_with(&change.up)
            && down.ends_with(&change.down);
        let before = self.schema()?;
        let mut after = before.clone();
        let applies = change.steps.iter().try_for_each(|step| step.apply(&mut after)).is_ok();
        let steps = diff(&before, &after, &[]);
        let is_same = Change::described(&steps) == Change::described(&change.steps);
        Ok(match is_generated && applies && is_same {
            true => free_plan(self.dialect, &before, &after),
            false => None,
        })
    }
}

/// The plan from one schema to another, as if everything may be dropped: the author has decided when it was written.
fn free_plan(name: DialectName, from: &Schema, to: &Schema) -> Option<Plan> {
    let intent = Intent { undecided: Undecided::Accept, ..Intent::default() };
    plan(dialect(name), from, to, &intent).ok()
}

/// Both scripts of a plan, and whether a transaction may be around them.
fn scripts(name: DialectName, plan: &Plan) -> Result<(String, String, bool), String> {
    let dialect = dialect(name);
    let script = |steps: &[_]| dialect.script(steps).map_err(|error| error.to_string());
    let own = [&plan.up, &plan.down].map(|steps| dialect.needs_own_transaction(steps));
    Ok((script(&plan.up)?, script(&plan.down)?, own == [false, false]))
}

impl Written {
    /// With what its scripts say at their head of their version, for another one.
    fn under(self, old: &str, new: &str) -> Self {
        let parents = &self.settings.parents;
        let up = new_head(&self.up, old, new, parents);
        let down = self.down.map(|sql| new_head(&sql, old, new, parents));
        Self { up, down, ..self }
    }
}

/// The text with another body behind its own head.
fn with_body(text: &str, old: &str, new: &str) -> String {
    format!("{}{new}", text.strip_suffix(old).unwrap_or_default())
}

/// The text with the line that `revision` wrote at its head about its version and what it follows.
fn new_head(sql: &str, old: &str, new: &str, parents: &[String]) -> String {
    let (own, follows) = (format!("-- Revision {old}."), format!("-- Revision {old}, follows "));
    let line = |line: &str| match line.trim_end() {
        text if text == own => format!("-- Revision {new}.\n"),
        text if text.starts_with(&follows) => {
            format!("-- Revision {new}, follows {}.\n", parents.join(", "))
        }
        _ => line.to_owned(),
    };
    sql.split_inclusive('\n').map(line).collect()
}
