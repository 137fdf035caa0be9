//! What the author decides beside the models: by options, or by answers at a terminal.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use super::error::{CliError, Complaint, Failure};
use super::{output, questions};
use crate::dialect::{DialectName, dialect};
use crate::diff::Rename;
use crate::metadata::Metadata;
use crate::plan::{Intent, Plan, PlanError, Undecided, plan};
use crate::schema::{Object, ObjectName, Schema};

/// `NAME=VALUE` of an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Assignment {
    pub(super) name: String,
    pub(super) value: String,
}

impl FromStr for Assignment {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((name, value)) if !name.is_empty() && !value.is_empty() => {
                Ok(Self { name: name.to_owned(), value: value.to_owned() })
            }
            Some(_) | None => Err("write NAME=VALUE"),
        }
    }
}

/// What the author said, for all backends: objects are named as [`Object::path`] does.
#[derive(Clone, Debug, Default)]
pub(super) struct Decisions {
    pub(super) renames: Vec<Assignment>,
    pub(super) drops: BTreeSet<String>,
    pub(super) backfills: BTreeMap<String, String>,
}

/// What one backend's migrations make, and what its models want.
pub(super) struct Change {
    pub(super) backend: DialectName,
    pub(super) from: Schema,
    pub(super) to: Schema,
}

/// A plan for each change. At a terminal it asks for the decisions that are missing.
///
/// All plans are made before the first is returned, so that either all backends get their revision or none.
pub(super) fn plans(
    models: &Metadata,
    changes: &[Change],
    mut decisions: Decisions,
) -> Result<Vec<Plan>, Failure> {
    loop {
        decisions.check(changes)?;
        let failed = match attempt(models, changes, &decisions) {
            Ok(plans) => return Ok(plans),
            Err(failed) => failed,
        };
        let asked = output::can_ask() && questions::ask(&failed, models, &mut decisions)?;
        if !asked {
            return Err(Failure(
                failed.iter().map(|error| complaint(error, Some(models), changes)).collect(),
            ));
        }
    }
}

/// The plans, or what is undecided in any of them, each once.
fn attempt(
    models: &Metadata,
    changes: &[Change],
    decisions: &Decisions,
) -> Result<Vec<Plan>, Vec<PlanError>> {
    let (mut plans, mut failed) = (Vec::new(), Vec::new());
    for change in changes {
        let intent = decisions.intent(models, change);
        match plan(dialect(change.backend), &change.from, &change.to, &intent) {
            Ok(plan) => plans.push(plan),
            Err(errors) => {
                for error in errors {
                    if !failed.contains(&error) {
                        failed.push(error);
                    }
                }
            }
        }
    }
    if failed.is_empty() { Ok(plans) } else { Err(failed) }
}

impl Decisions {
    /// The same for one backend, which may lack some of the objects.
    fn intent(&self, models: &Metadata, change: &Change) -> Intent {
        let mut renames = models.renames();
        renames.extend(self.renames.iter().filter_map(|rename| change.rename(rename, self)));
        Intent {
            renames,
            drops: self.drops.clone(),
            backfills: self.backfills.clone(),
            undecided: Undecided::Refuse,
        }
    }

    /// Whether each name that was said means something in one backend at least.
    fn check(&self, changes: &[Change]) -> Result<(), Failure> {
        let unknown =
            |option, name: &str| CliError::UnknownObject { option, name: name.to_owned() };
        let renames = self.renames.iter().filter_map(|rename| {
            let fits = changes.iter().any(|change| change.rename(rename, self).is_some());
            (!fits)
                .then(|| CliError::NoRename { from: rename.name.clone(), to: rename.value.clone() })
        });
        let drops = self.drops.iter().filter_map(|path| {
            let is_there = changes.iter().any(|change| change.drops(path));
            (!is_there).then(|| unknown("--drop", path))
        });
        let backfills = self.backfills.keys().filter_map(|path| {
            let is_there = changes.iter().any(|change| find(&change.to, path).is_some());
            (!is_there).then(|| unknown("--backfill", path))
        });
        let complaints: Vec<_> = renames
            .chain(drops)
            .chain(backfills)
            .flat_map(|error| Failure::from(error).0)
            .collect();
        if complaints.is_empty() { Ok(()) } else { Err(Failure(complaints)) }
    }
}

impl Change {
    /// What a rename of the author means here; none where it means nothing.
    fn rename(&self, rename: &Assignment, decisions: &Decisions) -> Option<Rename> {
        let new_name = rename.value.rsplit('.').next().unwrap_or(&rename.value);
        objects(&self.from).find_map(|object| {
            let current = self.with_new_table(&object, decisions);
            let is_named = rename.name == object.path() || rename.name == current.path();
            let found = Rename { from: current, to: new_name.to_owned() };
            let fits = self.to.contains(&found.target()) && !self.to.contains(&found.from);
            (is_named && fits).then_some(found)
        })
    }

    /// The object with its table, or its type, named as the models name it.
    fn with_new_table(&self, object: &Object, decisions: &Decisions) -> Object {
        let new_name = |old: &ObjectName, kind: fn(ObjectName) -> Object| {
            let renamed = decisions.renames.iter().find(|rename| rename.name == old.to_string());
            let new = renamed.map(|rename| old.sibling(rename.value.clone()));
            new.filter(|new| self.to.contains(&kind(new.clone()))).unwrap_or_else(|| old.clone())
        };
        match object {
            Object::Column { table, name } => {
                Object::column(&new_name(table, |name| Object::Table { name }), name)
            }
            Object::Value { of, name } => {
                let of = new_name(of, |name| Object::Enum { name });
                Object::Value { of, name: name.clone() }
            }
            Object::Attribute { of, name } => {
                let of = new_name(of, |name| Object::Composite { name });
                Object::Attribute { of, name: name.clone() }
            }
            other => other.clone(),
        }
    }

    /// Whether the path names something that goes.
    fn drops(&self, path: &str) -> bool {
        find(&self.from, path).is_some() && find(&self.to, path).is_none()
    }
}

fn find(schema: &Schema, path: &str) -> Option<Object> {
    objects(schema).find(|object| object.path() == path)
}

/// What an option can name.
fn objects(schema: &Schema) -> impl Iterator<Item = Object> {
    let columns = schema.tables.values().flat_map(|table| {
        table.columns.iter().map(|column| Object::column(&table.name, &column.name))
    });
    let values = schema.enums.values().flat_map(|own| {
        let value = |name: &String| Object::Value { of: own.name.clone(), name: name.clone() };
        own.values.iter().map(value)
    });
    let attributes = schema.composites.values().flat_map(|own| {
        own.attributes.iter().map(|attribute| Object::Attribute {
            of: own.name.clone(),
            name: attribute.name.clone(),
        })
    });
    schema.objects().chain(columns).chain(values).chain(attributes)
}

/// A failure to plan one change, without anybody to ask.
pub(super) fn failure(errors: &[PlanError], models: Option<&Metadata>, change: Change) -> Failure {
    let changes = [change];
    Failure(errors.iter().map(|error| complaint(error, models, &changes)).collect())
}

/// The error with its place in the source and the very option that decides it.
fn complaint(error: &PlanError, models: Option<&Metadata>, changes: &[Change]) -> Complaint {
    let (object, help) = match error {
        PlanError::UnnamedDrop { object } => (Some(object), Some(drop_help(object))),
        PlanError::LikelyRename { from, to } => (to.first(), Some(rename_help(from, to))),
        PlanError::NoBackfill { object } => (Some(object), Some(backfill_help(object, changes))),
        PlanError::Dialect(_) | PlanError::Apply(_) => (None, None),
    };
    let mut complaint = Complaint::new(error);
    complaint.help = help;
    let place = object.and_then(|object| models?.place(object));
    if let Some(place) = place {
        complaint.message = format!("{place}: {}", complaint.message);
    }
    complaint
}

fn drop_help(object: &Object) -> String {
    let drop = option("--drop", &object.path());
    match object {
        Object::Table { .. } | Object::Enum { .. } => {
            format!("link the crate of its model: `use that_crate as _;`, or drop it: {drop}")
        }
        _ => format!("drop it: {drop}"),
    }
}

fn rename_help(from: &Object, to: &[Object]) -> String {
    let mut choices: Vec<_> =
        to.iter().map(|to| option("--rename", &format!("{}={}", from.path(), to.name()))).collect();
    choices.push(format!("{} if it goes", option("--drop", &from.path())));
    format!("add {}", choices.join(", or "))
}

fn backfill_help(object: &Object, changes: &[Change]) -> String {
    let value = changes.iter().find_map(|change| neutral_value(object, change));
    let value = value.as_deref().unwrap_or("SQL");
    let backfill = option("--backfill", &format!("{}={value}", object.path()));
    format!("say it: {backfill}, or give the field a default: `#[column(default = \"...\")]`")
}

/// A harmless value of the column's type, as an example.
fn neutral_value(object: &Object, change: &Change) -> Option<String> {
    let table = change.to.table(object.owner()?)?;
    let data_type = &table.column(object.name())?.data_type;
    let value = dialect(change.backend).neutral_value(&change.to, data_type)?;
    Some(value.sql().to_owned())
}

/// An option with its value, in quotes where a shell needs them: double ones around SQL, which has single ones.
fn option(option: &str, value: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "_./=:+-".contains(letter);
    let is_special = |letter: char| "\"$`\\!".contains(letter);
    if value.chars().all(is_plain) {
        format!("`{option} {value}`")
    } else if value.chars().any(is_special) {
        format!("`{option} '{}'`", value.replace('\'', r"'\''"))
    } else {
        format!("`{option} \"{value}\"`")
    }
}
