//! `verify`

use std::fmt;

use clap::Args;
use serde::Serialize;

use super::error::Failure;
use super::project::{self, Project};
use super::run::APPLICATION;
use super::server::Scratch;
use super::source::as_printed;
use super::{Outcome, output};
use crate::dialect::{Backend, DialectName};
use crate::diff::diff;
use crate::revision::{Graph, Revision, Target};
use crate::runner::{Runner, RunnerError};
use crate::schema::Schema;

/// Prove on a real database that every revision works, both ways
///
/// In a database of its own, which it makes and drops, it applies each revision, takes it back and applies it again, and
/// reads the schema each time: what the `down.sql` does not undo is named. In the end it compares the database with the
/// replay. For PostgreSQL the server is that of the database URL; SQLite needs none. Exits with 1 where it finds something.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Only this backend; may be given several times
    #[arg(long, value_name = "BACKEND")]
    backend: Vec<DialectName>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What was found of one backend.
#[derive(Serialize)]
struct Verified {
    backend: DialectName,
    revisions: usize,
    /// The revisions that have no way back.
    without_down: Vec<String>,
    findings: Vec<Finding>,
}

/// Something that does not hold.
#[derive(Serialize)]
struct Finding {
    /// The script, or what is compared.
    what: String,
    problem: String,
    differences: Vec<String>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.problem)?;
        self.differences.iter().try_for_each(|difference| write!(f, "\n  {difference}"))
    }
}

pub(super) fn run(arguments: Arguments, project: &Project) -> Result<Outcome, Failure> {
    let mut all = Vec::new();
    for backend in project.backends(&arguments.backend)? {
        all.push(verify(project, backend)?);
    }
    if arguments.json {
        output::json(&all)?;
    } else {
        all.iter().try_for_each(print)?;
    }
    Ok(match all.iter().all(|verified| verified.findings.is_empty()) {
        true => Outcome::Done,
        false => Outcome::Differs,
    })
}

fn print(verified: &Verified) -> Result<(), Failure> {
    let Verified { backend, revisions, without_down, findings } = verified;
    findings.iter().try_for_each(|finding| output::line(format_args!("{backend}: {finding}")))?;
    for name in without_down {
        output::note(format_args!("{backend}: {name} has no down.sql, so there is no way back"));
    }
    match findings.is_empty() {
        true => output::line(format_args!(
            "{backend}: every revision works, both ways (revisions: {revisions})"
        )),
        false => Ok(()),
    }
}

fn verify(project: &Project, backend: DialectName) -> Result<Verified, Failure> {
    let graph = project.existing_graph(backend)?;
    let server = project.database().ok().filter(|database| database.backend() == backend);
    let scratch = Scratch::new(backend, server.as_ref())?;
    let connection = scratch.connect()?;
    let mut verifier =
        Verifier { graph: &graph, scratch: &scratch, connection, findings: Vec::new() };
    let applied = verifier.every_revision()?;
    if applied {
        verifier.against_replay(project, backend)?;
        verifier.take_all_back()?;
    }
    let without_down = graph.revisions().iter().filter(|revision| revision.down.is_none());
    Ok(Verified {
        backend,
        revisions: graph.revisions().len(),
        without_down: without_down.map(Revision::to_string).collect(),
        findings: verifier.findings,
    })
}

struct Verifier<'a> {
    graph: &'a Graph,
    scratch: &'a Scratch,
    connection: Box<dyn Backend>,
    findings: Vec<Finding>,
}

impl Verifier<'_> {
    /// Each revision up, down and up. False where one of them does not even go up.
    fn every_revision(&mut self) -> Result<bool, Failure> {
        for revision in self.graph.revisions() {
            let before = self.connection.introspect()?;
            if let Err(error) = self.up(revision) {
                self.find(format!("{revision}/up.sql"), "fails", first_line(&error));
                return Ok(false);
            }
            let after = self.connection.introspect()?;
            if revision.down.is_some() {
                self.down_and_up(revision, &before, &after)?;
            }
        }
        Ok(true)
    }

    fn down_and_up(
        &mut self,
        revision: &Revision,
        before: &Schema,
        after: &Schema,
    ) -> Result<(), Failure> {
        let found = self.findings.len();
        let down = format!("{revision}/down.sql");
        match self.down(revision) {
            Err(error) => self.find(down, "fails", first_line(&error)),
            Ok(()) => {
                let back = self.connection.introspect()?;
                self.compare(
                    down,
                    "does not undo up.sql; after it, this would have to be done",
                    &back,
                    before,
                );
            }
        }
        if self.findings.len() == found {
            match self.up(revision) {
                Err(error) => {
                    self.find(
                        format!("{revision}/up.sql"),
                        "fails after down.sql",
                        first_line(&error),
                    );
                }
                Ok(()) => {
                    let again = self.connection.introspect()?;
                    let problem = "makes another schema after down.sql; to be the first one, this would have to be done";
                    self.compare(format!("{revision}/up.sql"), problem, &again, after);
                }
            }
        }
        match self.findings.len() == found {
            true => Ok(()),
            false => self.start_again(revision),
        }
    }

    /// Makes the database one that has the revisions as far as this one, whatever became of it.
    fn start_again(&mut self, revision: &Revision) -> Result<(), Failure> {
        self.scratch.empty()?;
        self.connection = self.scratch.connect()?;
        for known in
            self.graph.revisions().iter().take_while(|known| known.version <= revision.version)
        {
            self.up(known)?;
        }
        Ok(())
    }

    fn against_replay(&mut self, project: &Project, backend: DialectName) -> Result<(), Failure> {
        let live = self.connection.introspect()?;
        let directory = project.directory(backend);
        match project::replay(backend, &directory, self.graph.revisions()) {
            Ok(replayed) => {
                let replayed = as_printed(self.connection.as_mut(), replayed, &live)?;
                let problem =
                    "is not what the database is; to be as replayed, this would have to be done";
                self.compare("the replay".to_owned(), problem, &live, &replayed);
            }
            Err(failure) => {
                let messages = failure.0.into_iter().map(|complaint| complaint.message).collect();
                self.find("the replay".to_owned(), "fails", messages);
            }
        }
        Ok(())
    }

    /// All of them back, in one go.
    fn take_all_back(&mut self) -> Result<(), Failure> {
        let all_have_one = self.graph.revisions().iter().all(|revision| revision.down.is_some());
        if !all_have_one || !self.findings.is_empty() {
            return Ok(());
        }
        match runner(self.graph).downgrade(self.connection.as_mut(), &Target::Base) {
            Err(error) => self.find("downgrade base".to_owned(), "fails", first_line(&error)),
            Ok(_) => {
                let left = self.connection.introspect()?;
                self.compare(
                    "downgrade base".to_owned(),
                    "leaves something",
                    &left,
                    &Schema::default(),
                );
            }
        }
        Ok(())
    }

    fn up(&mut self, revision: &Revision) -> Result<(), RunnerError> {
        let target = Target::Revision(revision.version.clone());
        runner(self.graph).upgrade(self.connection.as_mut(), &target).map(drop)
    }

    /// Takes back the newest, which this one is.
    fn down(&mut self, revision: &Revision) -> Result<(), RunnerError> {
        let report =
            runner(self.graph).downgrade(self.connection.as_mut(), &Target::Relative(-1))?;
        debug_assert!(report.revisions.iter().all(|ran| ran.version == revision.version));
        Ok(())
    }

    fn compare(&mut self, what: String, problem: &str, found: &Schema, wanted: &Schema) {
        let steps = diff(found, wanted, &[]);
        if !steps.is_empty() {
            self.find(what, problem, steps.iter().map(|step| step.describe()).collect());
        }
    }

    fn find(&mut self, what: String, problem: &str, differences: Vec<String>) {
        self.findings.push(Finding { what, problem: problem.to_owned(), differences });
    }
}

fn runner(graph: &Graph) -> Runner<'_> {
    Runner::new(graph).application(APPLICATION)
}

/// The error without what it says of the database, which is a scratch one.
fn first_line(error: &RunnerError) -> Vec<String> {
    error.to_string().lines().take(1).map(str::to_owned).collect()
}
