//! What differs between two states of a part of a table, in words.

use crate::schema::{
    Column, ColumnDefault, Constraint, ConstraintKind, Deferrability, Index, IndexStorage,
    ReplicaIdentity, SequenceOptions, TableOptions, Validity,
};

pub(crate) fn column_summary(column: &Column) -> String {
    let mut parts = vec![column.data_type.to_string()];
    if !column.nullable {
        parts.push("not null".to_owned());
    }
    if let Some(default) = &column.default {
        parts.push(default_summary(default));
    }
    parts.join(", ")
}

fn default_summary(default: &ColumnDefault) -> String {
    match default {
        ColumnDefault::Expression(expression) => format!("default {}", expression.sql()),
        ColumnDefault::Serial { options, .. } => format!("serial{}", counting(options)),
        ColumnDefault::Identity { always: true, options } => {
            format!("identity always{}", counting(options))
        }
        ColumnDefault::Identity { always: false, options } => {
            format!("identity{}", counting(options))
        }
        ColumnDefault::Generated { expression, stored } => {
            let kind = if *stored { "" } else { ", not stored" };
            format!("generated as {}{kind}", expression.sql())
        }
    }
}

/// How a sequence counts, in brackets; nothing where all is the default.
fn counting(options: &SequenceOptions) -> String {
    let data_type = options.data_type.as_ref().map(|own| format!("as {own}"));
    let numbers = [
        ("start", options.start),
        ("increment", options.increment),
        ("min", options.min),
        ("max", options.max),
        ("cache", options.cache),
    ];
    let numbers = numbers
        .into_iter()
        .filter_map(|(word, number)| number.map(|number| format!("{word} {number}")));
    let cycle = options.cycle.then(|| "cycle".to_owned());
    let parts: Vec<_> = data_type.into_iter().chain(numbers).chain(cycle).collect();
    match parts.is_empty() {
        true => String::new(),
        false => format!(" ({})", parts.join(", ")),
    }
}

pub(crate) fn column_change(from: &Column, to: &Column) -> String {
    let mut parts = Vec::new();
    if from.data_type != to.data_type {
        parts.push(format!("type {} -> {}", from.data_type, to.data_type));
    }
    match (from.nullable, to.nullable) {
        (true, false) => parts.push("set not null".to_owned()),
        (false, true) => parts.push("drop not null".to_owned()),
        (true, true) | (false, false) => {}
    }
    if from.on_null != to.on_null {
        parts.push(format!("on null {}", to.on_null.sql().to_lowercase()));
    }
    match (&from.default, &to.default) {
        (before, after) if before == after => {}
        (Some(before), None) => parts.push(format!("drop {}", default_summary(before))),
        (Some(before), Some(after)) => {
            parts.push(format!("{} -> {}", default_summary(before), default_summary(after)));
        }
        (None, after) => parts.extend(after.as_ref().map(default_summary)),
    }
    if from.collation != to.collation {
        parts.push(match &to.collation {
            Some(collation) => format!("collation {collation}"),
            None => "drop collation".to_owned(),
        });
    }
    let tuning = [
        ("storage", from.tuning.storage != to.tuning.storage),
        ("compression", from.tuning.compression != to.tuning.compression),
        ("statistics", from.tuning.statistics != to.tuning.statistics),
        ("options", from.tuning.options != to.tuning.options),
        ("comment", from.comment != to.comment),
    ];
    parts.extend(differing(tuning));
    parts.join(", ")
}

/// The words of what differs.
fn differing<const N: usize>(parts: [(&str, bool); N]) -> impl Iterator<Item = String> {
    parts.into_iter().filter(|(_, differs)| *differs).map(|(word, _)| word.to_owned())
}

pub(crate) fn constraint_change(from: &Constraint, to: &Constraint) -> String {
    let mut parts = Vec::new();
    match (&from.kind, &to.kind) {
        (ConstraintKind::ForeignKey(from), ConstraintKind::ForeignKey(to)) => {
            if from.deferrable != to.deferrable {
                parts.push(deferrability(to.deferrable).to_owned());
            }
            parts.extend(validity(from.validity, to.validity));
        }
        (ConstraintKind::Check(from), ConstraintKind::Check(to)) => {
            parts.extend(validity(from.validity, to.validity));
        }
        (ConstraintKind::PrimaryKey(from), ConstraintKind::PrimaryKey(to)) => {
            parts.extend(storage_change(&from.storage, &to.storage));
        }
        (ConstraintKind::Unique(from), ConstraintKind::Unique(to)) => {
            parts.extend(storage_change(&from.storage, &to.storage));
        }
        (ConstraintKind::Exclusion(from), ConstraintKind::Exclusion(to)) => {
            parts.extend(storage_change(&from.storage, &to.storage));
        }
        (
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::ForeignKey(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_),
            _,
        ) => {}
    }
    parts.extend(differing([("comment", from.comment != to.comment)]));
    parts.join(", ")
}

/// When a constraint is checked.
pub(crate) fn deferrability(deferrability: Deferrability) -> &'static str {
    match deferrability {
        Deferrability::NotDeferrable => "not deferrable",
        Deferrability::InitiallyImmediate => "deferrable",
        Deferrability::InitiallyDeferred => "initially deferred",
    }
}

fn validity(from: Validity, to: Validity) -> Option<String> {
    let word = match to {
        Validity::Valid => "validate",
        Validity::NotValid => "not valid",
        Validity::NotEnforced => "not enforced",
    };
    (from != to).then(|| word.to_owned())
}

fn storage_change(from: &IndexStorage, to: &IndexStorage) -> impl Iterator<Item = String> {
    differing([
        ("storage parameters", from.parameters != to.parameters),
        ("tablespace", from.tablespace != to.tablespace),
    ])
}

pub(crate) fn index_change(from: &Index, to: &Index) -> String {
    let statistics =
        |index: &Index| index.keys.iter().map(|key| key.statistics).collect::<Vec<_>>();
    let parts = storage_change(&from.storage, &to.storage).chain(differing([
        ("statistics", statistics(from) != statistics(to)),
        ("comment", from.comment != to.comment),
    ]));
    parts.collect::<Vec<_>>().join(", ")
}

pub(crate) fn options_change(from: &TableOptions, to: &TableOptions) -> String {
    let mut parts = Vec::new();
    let mut flag = |from: bool, to: bool, words: [&str; 2]| {
        if from != to {
            parts.push(words[usize::from(to)].to_owned());
        }
    };
    flag(from.strict, to.strict, ["not strict", "strict"]);
    flag(from.without_rowid, to.without_rowid, ["with rowid", "without rowid"]);
    flag(from.unlogged, to.unlogged, ["logged", "unlogged"]);
    flag(from.row_security, to.row_security, ["disable row security", "enable row security"]);
    let words = ["row security not for the owner", "row security for the owner"];
    flag(from.force_row_security, to.force_row_security, words);
    parts.extend(differing([
        ("storage parameters", from.parameters != to.parameters),
        ("tablespace", from.tablespace != to.tablespace),
        ("access method", from.method != to.method),
    ]));
    if from.replica_identity != to.replica_identity {
        parts.push(format!("replica identity {}", replica_identity(&to.replica_identity)));
    }
    if from.clustered_on != to.clustered_on {
        parts.push(match &to.clustered_on {
            Some(index) => format!("cluster on {index}"),
            None => "without cluster".to_owned(),
        });
    }
    parts.join(", ")
}

fn replica_identity(identity: &ReplicaIdentity) -> String {
    match identity {
        ReplicaIdentity::Default => "default".to_owned(),
        ReplicaIdentity::Full => "full".to_owned(),
        ReplicaIdentity::Nothing => "nothing".to_owned(),
        ReplicaIdentity::Index(index) => format!("index {index}"),
    }
}
