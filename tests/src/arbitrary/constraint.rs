//! Adds random constraints.

use model_registry::dialect::DialectName;
use model_registry::dialect::naming::{self, NameKind};
use model_registry::schema::{
    Check, Column, Constraint, ConstraintKind, DataType, Deferrability, ForeignKey, Key,
    KeyClauses, ObjectName, OnConflict, ReferentialAction, Table, Unique,
};

use super::choices::Choices;
use super::draft::{Draft, is_generated};
use super::{names, partitions};

const ACTIONS: &[ReferentialAction] = &[
    ReferentialAction::NoAction,
    ReferentialAction::Cascade,
    ReferentialAction::SetNull,
    ReferentialAction::Restrict,
    ReferentialAction::SetDefault,
];

const DEFERRABILITIES: &[Deferrability] = &[
    Deferrability::NotDeferrable,
    Deferrability::NotDeferrable,
    Deferrability::InitiallyImmediate,
    Deferrability::InitiallyDeferred,
];

impl Draft {
    pub(super) fn add_primary_key(
        table: &mut Table,
        columns: Vec<String>,
        deferrable: Deferrability,
    ) {
        let name = default_name(NameKind::PrimaryKey, table, &[]);
        let kind = ConstraintKind::PrimaryKey(Key { deferrable, ..Key::new(columns) });
        table.add_constraint(Constraint::new(name, kind));
    }

    /// A foreign key to a key of any table, over new columns or over those of the same types that are there.
    pub(super) fn add_foreign_key(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let keys: Vec<_> = self.schema.tables.values().flat_map(candidate_keys).collect();
        let Some((target, references)) = choices.pick(&keys).cloned() else { return };
        let reuse = choices.one_in(4);
        let nullable = !choices.one_in(3);
        let mut columns = Vec::new();
        for reference in &references {
            let data_type = self
                .schema
                .table(&target)
                .and_then(|own| own.column(reference))
                .map(|own| own.data_type.clone());
            let Some(data_type) = data_type else { return };
            let name = match self.free_column(table, &data_type, &columns).filter(|_| reuse) {
                Some(existing) => existing,
                None => self.add_referring_column(table, &target, reference, data_type, nullable),
            };
            columns.push(name);
        }
        let key = ForeignKey {
            on_delete: Self::action(choices),
            on_update: Self::action(choices),
            deferrable: Self::foreign_key_deferrability(choices),
            ..ForeignKey::new(columns.clone(), target, references)
        };
        self.add_constraint(table, NameKind::ForeignKey, ConstraintKind::ForeignKey(key), choices);
    }

    pub(super) fn action(choices: &mut Choices<'_>) -> ReferentialAction {
        choices.pick(ACTIONS).copied().unwrap_or_default()
    }

    pub(super) fn foreign_key_deferrability(choices: &mut Choices<'_>) -> Deferrability {
        choices.pick(DEFERRABILITIES).copied().unwrap_or_default()
    }

    /// That of a key, which SQLite checks at once.
    pub(super) fn deferrability(&self, choices: &mut Choices<'_>) -> Deferrability {
        match self.dialect.name() {
            DialectName::Postgres => Self::foreign_key_deferrability(choices),
            DialectName::Sqlite => Deferrability::NotDeferrable,
        }
    }

    /// Without collations: a foreign key finds no key with another one than the column's.
    fn clauses(&self, columns: &[String], choices: &mut Choices<'_>) -> KeyClauses {
        let mut clauses = KeyClauses::default();
        if !self.is_postgres() && choices.one_in(3) {
            clauses.descending.extend(choices.pick(columns).cloned());
            clauses.on_conflict = choices.pick(&OnConflict::ALL).copied().unwrap_or_default();
        }
        clauses
    }

    fn free_column(
        &self,
        table: &ObjectName,
        data_type: &DataType,
        taken: &[String],
    ) -> Option<String> {
        let table = self.schema.table(table)?;
        table
            .columns
            .iter()
            .find(|column| {
                column.data_type == *data_type
                    && !is_generated(column)
                    && !partitions::is_key(table, &column.name)
                    && !taken.contains(&column.name)
            })
            .map(|column| column.name.clone())
    }

    fn add_referring_column(
        &mut self,
        table: &ObjectName,
        target: &ObjectName,
        reference: &str,
        data_type: DataType,
        nullable: bool,
    ) -> String {
        let wanted = format!("{}_{reference}", target.name);
        let cut = &wanted[..wanted.floor_char_boundary(naming::MAX_NAME_LENGTH - 1)];
        // SQLite does not tell upper case from lower.
        let is_taken = |name: &str| {
            let columns = self.schema.table(table).map(|own| own.columns.iter());
            columns.is_some_and(|mut own| own.any(|column| column.name.eq_ignore_ascii_case(name)))
        };
        let name = std::iter::once(cut.to_owned())
            .chain((2..10).map(|number| format!("{cut}{number}")))
            .find(|name| !is_taken(name))
            .unwrap_or_else(|| cut.to_owned());
        let mut column = Column::new(name.clone(), data_type);
        column.nullable = nullable;
        self.push_column(table, column);
        name
    }

    pub(super) fn add_unique(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let columns = choices.pick_few(&self.key_columns(table));
        let unique = Unique {
            nulls_not_distinct: self.is_postgres() && choices.one_in(4),
            deferrable: self.deferrability(choices),
            clauses: self.clauses(&columns, choices),
            ..Unique::new(columns)
        };
        self.add_constraint(table, NameKind::Unique, ConstraintKind::Unique(unique), choices);
    }

    pub(super) fn add_check(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let Some(own) = self.schema.table(table) else { return };
        let columns: Vec<_> = own.columns.iter().collect();
        let conditions: Vec<_> = choices
            .pick_few(&columns)
            .into_iter()
            .filter_map(|column| {
                let checks = self.family(&column.data_type).checks();
                let template = choices.pick(checks)?;
                // The brackets are for the parser, which takes no NOT after `BETWEEN x AND y OR`.
                Some(format!("({})", template.replace('@', &self.dialect.quote(&column.name))))
            })
            .collect();
        if !conditions.is_empty() {
            let expression = self.expression(&conditions.join(" OR "), None);
            let kind = ConstraintKind::Check(Check::new(expression));
            self.add_constraint(table, NameKind::Check, kind, choices);
        }
    }

    fn add_constraint(
        &mut self,
        table: &ObjectName,
        kind_of_name: NameKind,
        kind: ConstraintKind,
        choices: &mut Choices<'_>,
    ) {
        let Some(table) = self.schema.tables.get_mut(table) else { return };
        let mut constraint = Constraint::new("", kind);
        let columns: Vec<_> = constraint.columns().iter().map(String::as_str).collect();
        constraint.name = match choices.one_in(4) {
            true => names::object(choices),
            false => default_name(kind_of_name, table, &columns),
        };
        if !table.constraints.contains_key(&constraint.name) {
            table.add_constraint(constraint);
        }
    }
}

/// The keys that a foreign key can refer to.
pub(super) fn candidate_keys(table: &Table) -> Vec<(ObjectName, Vec<String>)> {
    let at_once = Deferrability::NotDeferrable;
    let columns = |constraint: &Constraint| match &constraint.kind {
        ConstraintKind::PrimaryKey(key) if key.deferrable == at_once => Some(key.columns.clone()),
        ConstraintKind::Unique(unique) if unique.deferrable == at_once => {
            Some(unique.columns.clone())
        }
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::Unique(_)
        | ConstraintKind::ForeignKey(_)
        | ConstraintKind::Check(_)
        | ConstraintKind::Exclusion(_) => None,
    };
    table.constraints.values().filter_map(columns).map(|key| (table.name.clone(), key)).collect()
}

pub(super) fn default_name(kind: NameKind, table: &Table, columns: &[&str]) -> String {
    naming::choose(kind, &table.name.name, columns, |name| {
        table.constraints.contains_key(name) || table.indexes.contains_key(name)
    })
}
