//! A revision as the commands about the graph show it: in a line, or with all that is known of it.

use std::fmt;
use std::path::PathBuf;

use serde::Serialize;

use super::project::Project;
use crate::dialect::DialectName;
use crate::revision::{Graph, Revision, RustPart};

/// A revision with its place in the graph.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Card {
    pub(super) backend: DialectName,
    pub(super) version: String,
    pub(super) name: String,
    path: PathBuf,
    /// The comments at the start of `up.sql`.
    message: String,
    follows: Vec<String>,
    followed_by: Vec<String>,
    depends_on: Vec<String>,
    replaces: Vec<String>,
    rust: Vec<RustPart>,
    run_in_transaction: bool,
    has_down: bool,
    checksum: String,
    pub(super) head: bool,
    /// Whether the database is at it; none where it was not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) current: Option<bool>,
}

impl Card {
    pub(super) fn of(
        project: &Project,
        backend: DialectName,
        graph: &Graph,
        revision: &Revision,
    ) -> Self {
        let settings = &revision.settings;
        let followed_by = graph.children(Some(&revision.version));
        Self {
            backend,
            version: revision.version.clone(),
            name: revision.name.clone(),
            path: project.directory(backend).join(&revision.name),
            message: message(&revision.up),
            follows: settings.parents.clone(),
            head: followed_by.is_empty(),
            followed_by: followed_by.iter().map(|child| child.version.clone()).collect(),
            depends_on: settings.depends_on.clone(),
            replaces: settings.replaces.clone(),
            rust: settings.rust.clone(),
            run_in_transaction: settings.run_in_transaction,
            has_down: revision.down.is_some(),
            checksum: revision.checksum(),
            current: None,
        }
    }

    /// The name with what is special about its place: `20260103000000_mass (head)`.
    pub(super) fn line(&self) -> String {
        let labels = [
            (self.head, "head"),
            (self.followed_by.len() > 1, "fork"),
            (self.follows.len() > 1, "merge"),
            (!self.replaces.is_empty(), "squash"),
            (self.current == Some(true), "current"),
        ];
        let said: Vec<_> =
            labels.iter().filter(|(holds, _)| *holds).map(|(_, label)| *label).collect();
        match said.is_empty() {
            true => self.name.clone(),
            false => format!("{} ({})", self.name, said.join(", ")),
        }
    }

    /// What there is to say of it, each with its label.
    fn facts(&self) -> impl Iterator<Item = (&'static str, String)> {
        let list = |versions: &[String]| versions.join(", ");
        let follows = match self.follows.is_empty() {
            true => "nothing: it is a base".to_owned(),
            false => list(&self.follows),
        };
        let rust = self.rust.iter().map(|part| match part {
            RustPart::Up => "up",
            RustPart::Down => "down",
        });
        let transaction = match self.run_in_transaction {
            true => "",
            false => "its script manages it, or there is none",
        };
        let down = if self.has_down { "" } else { "there is no down.sql" };
        [
            ("path", self.path.display().to_string()),
            ("follows", follows),
            ("followed by", list(&self.followed_by)),
            ("depends on", list(&self.depends_on)),
            ("replaces", list(&self.replaces)),
            ("in Rust", rust.collect::<Vec<_>>().join(", ")),
            ("transaction", transaction.to_owned()),
            ("way back", down.to_owned()),
            ("checksum", self.checksum.clone()),
        ]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
    }
}

/// All that is known, over several lines, without a line break at the end.
impl fmt::Display for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line())?;
        for (label, text) in self.facts() {
            write!(f, "\n  {label:<12}{text}")?;
        }
        for line in self.message.lines() {
            write!(f, "\n    {line}")?;
        }
        Ok(())
    }
}

/// The comments at the start of a script.
fn message(sql: &str) -> String {
    let comments = sql.lines().map_while(|line| line.trim_start().strip_prefix("--"));
    comments.map(str::trim).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}
