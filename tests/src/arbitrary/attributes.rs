//! Random attributes that only PostgreSQL has: of columns, constraints, indexes and tables.

use model_registry::dialect::naming::NameKind;
use model_registry::schema::{
    Column, ColumnDefault, Constraint, ConstraintKind, DataType, Deferrability, Exclusion,
    ExclusionElement, IndexKey, IndexStorage, IndexTarget, ObjectName, ReferentialAction,
    ReplicaIdentity, SequenceOptions, Storage, Table, TypeName, Validity,
};

use super::choices::Choices;
use super::draft::Draft;
use super::names;
use super::types::Family;

impl Draft {
    /// Gives something in the table other attributes. SQLite has none of them.
    pub(super) fn adorn(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        if !self.is_postgres() {
            return;
        }
        let comparable = self.comparable_columns(table);
        let Some(own) = self.schema.tables.get_mut(table) else { return };
        if own.partitioning.is_some() {
            return adorn_partitioned(own, choices);
        }
        match choices.below(6) {
            0 | 1 => adorn_column(own, choices),
            2 => adorn_constraint(own, choices),
            3 => adorn_index(own, choices),
            4 => adorn_table(own, choices),
            _ => add_exclusion(own, &comparable, choices),
        }
    }

    /// The columns that an exclusion can compare: PostgreSQL finds no operator for a domain over an enum.
    fn comparable_columns(&self, table: &ObjectName) -> Vec<String> {
        let Some(own) = self.schema.table(table) else { return Vec::new() };
        let is_comparable = |data_type: &DataType| match &data_type.name {
            TypeName::Named(name) => {
                self.family(data_type) != Family::Enum || self.schema.enums.contains_key(name)
            }
            TypeName::Builtin(_) => true,
        };
        let mut columns = self.key_columns(table);
        columns.retain(|name| own.column(name).is_some_and(|own| is_comparable(&own.data_type)));
        columns
    }
}

/// What PostgreSQL takes of a partitioned table.
fn adorn_partitioned(table: &mut Table, choices: &mut Choices<'_>) {
    if choices.one_in(2) {
        return adorn_column(table, choices);
    }
    table.options.row_security = choices.one_in(2);
    table.constraints.values_mut().for_each(|own| own.comment = names::comment(choices));
    table.indexes.values_mut().for_each(|own| own.comment = names::comment(choices));
}

fn adorn_column(table: &mut Table, choices: &mut Choices<'_>) {
    let Some(name) = choices.pick(&table.columns).map(|column| column.name.clone()) else { return };
    let Some(column) = table.columns.named_mut(&name) else { return };
    let storages = [None, Some(Storage::External), Some(Storage::Main), Some(Storage::Plain)];
    column.tuning.storage = choices.pick(&storages).copied().flatten();
    column.tuning.compression = choices.one_in(3).then(|| "pglz".to_owned());
    column.tuning.statistics = choices.pick(&[None, Some(0), Some(500)]).copied().flatten();
    column.tuning.options.clear();
    if let Some(distinct) = choices.pick(&["", "-0.5", "20"]).filter(|value| !value.is_empty()) {
        column.tuning.options.insert("n_distinct".to_owned(), (*distinct).to_owned());
    }
    if let Some(ColumnDefault::Serial { options, .. } | ColumnDefault::Identity { options, .. }) =
        &mut column.default
    {
        *options = counting(choices);
    }
}

fn counting(choices: &mut Choices<'_>) -> SequenceOptions {
    let none = SequenceOptions::default();
    match choices.below(4) {
        0 => none,
        1 => SequenceOptions { increment: Some(5), cycle: true, ..none },
        2 => SequenceOptions { start: Some(100), min: Some(50), cache: Some(3), ..none },
        _ => SequenceOptions { max: Some(30_000), ..none },
    }
}

fn adorn_constraint(table: &mut Table, choices: &mut Choices<'_>) {
    let all: Vec<_> = table.constraints.keys().cloned().collect();
    let Some(constraint) = choices.pick(&all).and_then(|name| table.constraints.get_mut(name))
    else {
        return;
    };
    constraint.comment = names::comment(choices);
    match &mut constraint.kind {
        ConstraintKind::PrimaryKey(key) => {
            key.include = column_name(&table.columns, choices);
            key.storage = storage(choices);
        }
        ConstraintKind::Unique(unique) => {
            unique.include = column_name(&table.columns, choices);
            unique.storage = storage(choices);
        }
        ConstraintKind::ForeignKey(key) => {
            key.validity = validity(choices);
            key.match_full = key.columns.len() == 1 && choices.one_in(3);
            key.set_on_delete = match choices.one_in(2) {
                true => key.columns.iter().take(1).cloned().collect(),
                false => Vec::new(),
            };
        }
        ConstraintKind::Check(check) => {
            check.validity = validity(choices);
            check.no_inherit = choices.one_in(3);
        }
        ConstraintKind::Exclusion(exclusion) => exclusion.storage = storage(choices),
    }
}

fn validity(choices: &mut Choices<'_>) -> Validity {
    if choices.one_in(2) { Validity::NotValid } else { Validity::Valid }
}

fn column_name(columns: &[Column], choices: &mut Choices<'_>) -> Vec<String> {
    match choices.one_in(2) {
        true => choices.pick(columns).map(|column| column.name.clone()).into_iter().collect(),
        false => Vec::new(),
    }
}

fn storage(choices: &mut Choices<'_>) -> IndexStorage {
    let mut storage = IndexStorage::default();
    if choices.one_in(3) {
        storage.parameters.insert("fillfactor".to_owned(), "70".to_owned());
    }
    storage.tablespace = choices.one_in(6).then(|| "fast".to_owned());
    storage
}

fn adorn_index(table: &mut Table, choices: &mut Choices<'_>) {
    let all: Vec<_> = table.indexes.keys().cloned().collect();
    let Some(index) = choices.pick(&all).and_then(|name| table.indexes.get_mut(name)) else {
        return;
    };
    index.comment = names::comment(choices);
    if index.method.is_none() {
        index.storage = storage(choices);
    }
    for key in index.keys.iter_mut().filter(|key| key.expression().is_some()) {
        key.statistics = choices.one_in(2).then_some(300);
    }
}

fn adorn_table(table: &mut Table, choices: &mut Choices<'_>) {
    let options = &mut table.options;
    options.unlogged = choices.one_in(3);
    options.row_security = choices.one_in(3);
    options.force_row_security = choices.one_in(4);
    options.parameters.clear();
    if choices.one_in(3) {
        options.parameters.insert("fillfactor".to_owned(), "80".to_owned());
    }
    options.tablespace = choices.one_in(6).then(|| "fast".to_owned());
    let identities = [
        ReplicaIdentity::Default,
        ReplicaIdentity::Full,
        ReplicaIdentity::Nothing,
        ReplicaIdentity::Index(String::new()),
    ];
    options.replica_identity = choices.pick(&identities).cloned().unwrap_or_default();
    options.clustered_on = choices.one_in(3).then(String::new);
}

/// No two rows with one value, said as an exclusion.
fn add_exclusion(table: &mut Table, columns: &[String], choices: &mut Choices<'_>) {
    let columns = choices.pick_few(columns);
    if columns.is_empty() {
        return;
    }
    let element = |column: &String| ExclusionElement {
        key: IndexKey::new(IndexTarget::Column(column.clone())),
        operator: ObjectName::unqualified("="),
    };
    let exclusion = Exclusion {
        method: None,
        elements: columns.iter().map(element).collect(),
        include: Vec::new(),
        predicate: None,
        deferrable: Draft::foreign_key_deferrability(choices),
        storage: storage(choices),
    };
    let columns: Vec<_> = columns.iter().map(String::as_str).collect();
    let name = super::constraint::default_name(NameKind::Exclusion, table, &columns);
    if table.constraints.values().all(|own| own.name != name) {
        table.add_constraint(Constraint::new(name, ConstraintKind::Exclusion(exclusion)));
    }
}

/// Takes back what does not go with the rest of the table.
pub(super) fn repair(table: &mut Table) {
    let Table { columns, constraints, options, .. } = table;
    for column in columns.iter_mut() {
        let is_text = ["text", "character varying"]
            .iter()
            .any(|name| column.data_type.name == DataType::builtin(*name).name);
        if !is_text || column.data_type.array {
            (column.tuning.storage, column.tuning.compression) = (None, None);
        }
    }
    for constraint in constraints.values_mut() {
        match &mut constraint.kind {
            ConstraintKind::PrimaryKey(key) => {
                let own = key.columns.clone();
                key.include.retain(|name| columns.named(name).is_some() && !own.contains(name));
            }
            ConstraintKind::Unique(unique) => {
                let own = unique.columns.clone();
                unique.include.retain(|name| columns.named(name).is_some() && !own.contains(name));
            }
            ConstraintKind::ForeignKey(key) => {
                let sets = [ReferentialAction::SetNull, ReferentialAction::SetDefault];
                if !sets.contains(&key.on_delete) {
                    key.set_on_delete.clear();
                }
            }
            ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => {}
        }
    }
    // Only an index that always holds one row for each key tells a row.
    let key = constraints.values().find_map(|constraint| match &constraint.kind {
        ConstraintKind::PrimaryKey(key) if key.deferrable == Deferrability::NotDeferrable => {
            Some(constraint.name.clone())
        }
        _ => None,
    });
    if let ReplicaIdentity::Index(_) = options.replica_identity {
        options.replica_identity =
            key.clone().map_or(ReplicaIdentity::Default, ReplicaIdentity::Index);
    }
    if options.clustered_on.is_some() {
        options.clustered_on = key;
    }
}
