//! A squash: one revision that stands for several, and keeps them for databases that are between them.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use super::files::{self, RevisionFiles};
use super::{Graph, Revision, RevisionError, Settings, Written, replay};
use crate::dialect::DialectName;
use crate::dialect::sqlite::statements::{Statement, statements};
use crate::diff::diff;
use crate::step::Step;

/// The folder inside of a squash that holds the revisions which it stands for.
pub(super) const REPLACED: &str = "replaced";

/// The revisions that a squash stands for, as they were. None where their folder was removed.
pub(super) fn replaced(
    directory: &Path,
    settings: &Settings,
    files: Vec<RevisionFiles>,
) -> Result<Vec<Revision>, RevisionError> {
    let revisions =
        files::in_order(&directory.join(REPLACED), files, settings.parents.last().cloned())?;
    let fits = revisions.iter().flat_map(Revision::stands_for).eq(&settings.replaces);
    match fits || revisions.is_empty() {
        true => Ok(revisions),
        false => Err(RevisionError::OtherReplaced { path: directory.join(REPLACED) }),
    }
}

/// The revisions from one to another, to be written as one.
#[derive(Clone, Debug)]
pub struct Squash {
    /// The directories' names, oldest first.
    pub names: Vec<String>,
    /// The version: that of the last one.
    pub version: String,
    /// The revision.
    pub written: Written,
}

/// The revisions from the first to the last as one, which is proved by replay to make the same schema.
///
/// # Errors
///
/// [`RevisionError::NotSquashed`] with the reason.
pub fn squash(
    name: DialectName,
    graph: &Graph,
    first: &Revision,
    last: &Revision,
    message: &str,
) -> Result<Squash, RevisionError> {
    let not_squashed = |reason: String| RevisionError::NotSquashed {
        first: first.name.clone(),
        last: last.name.clone(),
        reason,
    };
    let members = members(graph, first, last).map_err(not_squashed)?;
    let settings = settings(graph, &members);
    let version = &last.version;
    let written = join(name, &members, message, settings).map_err(not_squashed)?;
    let squashed = Revision {
        name: format!("{version}_{message}"),
        version: version.clone(),
        up: written.up.clone(),
        down: written.down.clone(),
        settings: written.settings.clone(),
        replaced: Vec::new(),
    };
    let is_other = |revision: &&Revision| !members.contains(revision);
    let others = graph.revisions().iter().filter(is_other).cloned();
    let short = Graph::new(others.chain([squashed]).collect())?;
    let steps = diff(&replay(name, graph.revisions())?, &replay(name, short.revisions())?, &[]);
    if !steps.is_empty() {
        let steps: Vec<_> = steps.iter().map(Step::describe).collect();
        return Err(not_squashed(format!(
            "as one they would do another thing: {}",
            steps.join("; ")
        )));
    }
    let names = members.iter().map(|member| member.name.clone()).collect();
    Ok(Squash { names, version: version.clone(), written })
}

/// What builds on the first and is built on by the last.
fn members<'g>(
    graph: &'g Graph,
    first: &Revision,
    last: &Revision,
) -> Result<Vec<&'g Revision>, String> {
    let after = graph.descendants(&first.version);
    let members: Vec<_> =
        graph.ancestors(&last.version).into_iter().filter(|found| after.contains(found)).collect();
    if members.len() < 2 {
        return Err("there must be at least two, and the last must build on the first".to_owned());
    }
    let inside = |version: &String| {
        *version != last.version && members.iter().any(|member| member.version == *version)
    };
    let leaves = graph
        .revisions()
        .iter()
        .find(|found| !members.contains(found) && found.settings.needs().any(inside));
    match leaves {
        Some(leaves) => Err(format!("{leaves} follows one of those between: start or end there")),
        None => Ok(members),
    }
}

/// What all of them together say.
fn settings(graph: &Graph, members: &[&Revision]) -> Settings {
    let is_outside = |version: &&String| members.iter().all(|member| member.version != **version);
    let outside = |needs: fn(&Settings) -> &Vec<String>| -> Vec<String> {
        let all: BTreeSet<_> =
            members.iter().flat_map(|member| needs(&member.settings)).filter(is_outside).collect();
        all.into_iter().cloned().collect()
    };
    // A parent that another one builds on adds nothing.
    let parents = outside(|settings| &settings.parents);
    let is_implied = |parent: &String| {
        let others = parents.iter().filter(|other| *other != parent);
        graph.closure(others.map(String::as_str)).iter().any(|found| found.version == *parent)
    };
    let has_effects = members.iter().any(|member| member.settings.effects.is_some());
    let effects = members.iter().map(|member| match &member.settings.effects {
        Some(effects) => closed(effects),
        None => closed(&member.up),
    });
    Settings {
        depends_on: outside(|settings| &settings.depends_on),
        replaces: members.iter().flat_map(|member| member.stands_for()).cloned().collect(),
        effects: has_effects.then(|| effects.collect::<Vec<_>>().join("\n")),
        ..Settings::following(parents.iter().filter(|parent| !is_implied(parent)).cloned())
    }
}

/// The scripts one after the other, and back.
fn join(
    name: DialectName,
    members: &[&Revision],
    message: &str,
    settings: Settings,
) -> Result<Written, String> {
    if let Some(member) = members.iter().find(|member| !member.settings.rust.is_empty()) {
        return Err(format!("{member} has a part in Rust: start behind it or end before it"));
    }
    let mut up = Joined::default();
    let mut down = Some(Joined::default());
    for member in members {
        up.add(name, member, "up.sql", &member.up)?;
    }
    for member in members.iter().rev() {
        match (&mut down, &member.down) {
            (Some(joined), Some(sql)) => joined.add(name, member, "down.sql", sql)?,
            (_, None) => down = None,
            (None, Some(_)) => {}
        }
    }
    let own = [Some(&up), down.as_ref()].into_iter().flatten().any(|joined| joined.wrapped);
    let version = members.last().map_or("", |member| &member.version);
    let count = members.len();
    let head = format!("-- {message}\n-- Revision {version}, in place of {count} revisions.\n\n");
    Ok(Written {
        message: message.to_owned(),
        up: format!("{head}{}", up.script()),
        down: down.map(|joined| {
            format!("-- Undoes: {message}\n-- Revision {version}.\n\n{}", joined.script())
        }),
        settings: Settings { run_in_transaction: !own, ..settings },
    })
}

/// Scripts one after the other.
#[derive(Default)]
struct Joined {
    body: String,
    /// Whether one of them manages its transaction: then the whole does.
    wrapped: bool,
}

/// The layout of a script of SQLite that manages its transaction, as its renderer writes it.
const BEFORE: &str = "PRAGMA foreign_keys=OFF;\nBEGIN IMMEDIATE;\n";
const AFTER: &str = "COMMIT;\nPRAGMA foreign_keys=ON;\n";

impl Joined {
    fn add(
        &mut self,
        name: DialectName,
        member: &Revision,
        file: &str,
        sql: &str,
    ) -> Result<(), String> {
        let body = match (name, member.settings.run_in_transaction) {
            (_, true) => closed(sql),
            (DialectName::Sqlite, false) => {
                // Of the two scripts of a revision, one may need no transaction of its own.
                match sql.split_once(BEFORE).map(|(head, rest)| (head, rest.rsplit_once(AFTER))) {
                    Some((head, Some((body, "")))) => {
                        self.wrapped = true;
                        format!("{head}{body}")
                    }
                    _ if !statements(sql).any(|statement| needs_own_place(statement)) => {
                        closed(sql)
                    }
                    _ => {
                        return Err(format!(
                            "{member}/{file} manages its transaction in its own way"
                        ));
                    }
                }
            }
            (DialectName::Postgres, false) => {
                return Err(format!(
                    "{member} runs outside of a transaction: start behind it or end before it"
                ));
            }
        };
        self.body.push_str(&format!("-- From {member}:\n{}\n", body.trim_end()));
        self.body.push('\n');
        Ok(())
    }

    fn script(&self) -> String {
        let body = self.body.trim_end();
        match self.wrapped {
            true => format!("{BEFORE}\n{body}\n\n{AFTER}"),
            false => format!("{body}\n"),
        }
    }
}

/// Whether a statement of SQLite opens or ends a transaction, or works only outside of one.
fn needs_own_place(statement: Statement<'_>) -> bool {
    const WORDS: [&str; 6] = ["BEGIN", "COMMIT", "END", "ROLLBACK", "PRAGMA", "VACUUM"];
    let first = statement.words().next().unwrap_or_default();
    WORDS.iter().any(|word| first.eq_ignore_ascii_case(word))
}

/// The script with a semicolon at its end, so that another one may follow.
fn closed(sql: &str) -> String {
    let last = sql.trim_end().lines().last().unwrap_or_default();
    match last.ends_with(';') && !last.contains("--") && !last.contains("*/") {
        true => sql.to_owned(),
        // In a comment it would close nothing.
        false => format!("{}\n;\n", sql.trim_end()),
    }
}

impl Graph {
    /// The graph as a database needs it that has these versions: where it has one of those that a squash stands for,
    /// they take the place of the squash.
    ///
    /// A squash has the version of the last one that it stands for. So a database that has them all has the squash
    /// also for Diesel, and whatever followed the last one follows the squash.
    pub fn as_applied(&self, is_applied: impl Fn(&str) -> bool) -> Cow<'_, Self> {
        let began_before = |revision: &Revision| {
            !revision.replaced.is_empty() && revision.earlier_versions().any(&is_applied)
        };
        if !self.revisions().iter().any(began_before) {
            return Cow::Borrowed(self);
        }
        let mut revisions: Vec<_> = self
            .revisions()
            .iter()
            .flat_map(|revision| match began_before(revision) {
                true => revision.replaced.as_slice(),
                false => std::slice::from_ref(revision),
            })
            .cloned()
            .collect();
        revisions.sort_by(|a, b| a.version.cmp(&b.version));
        let graph = Self { revisions };
        // A squash may stand for an older one.
        Cow::Owned(graph.as_applied(is_applied).into_owned())
    }
}

impl Graph {
    /// Whether there is a revision of that version, or a squash that stands for it.
    pub(crate) fn knows(&self, version: &str) -> bool {
        let stands_for =
            |squash: &Revision| squash.earlier_versions().any(|other| other == version);
        self.get(version).is_some() || self.revisions().iter().any(stands_for)
    }
}

impl Revision {
    /// The versions that it stands for: its own, and for a squash those of the others.
    fn stands_for(&self) -> impl Iterator<Item = &String> {
        let own = self.settings.replaces.is_empty().then_some(&self.version);
        self.settings.replaces.iter().chain(own)
    }

    /// The versions that it stands for beside its own.
    pub fn earlier_versions(&self) -> impl Iterator<Item = &str> {
        self.settings.replaces.iter().map(String::as_str).filter(|version| *version != self.version)
    }

    /// All versions that it takes with it out of a history: its own, and those that it stands for.
    pub(crate) fn versions(&self) -> impl Iterator<Item = &str> {
        self.earlier_versions().chain([self.version.as_str()])
    }
}
