//! The database in the mind: what there is, and what must stay together when something comes or goes.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{Outcome, refused};
use super::names::{Name, SearchPath, object_name, schema_of};
use super::sequences::SequenceState;
use super::table_options::index_goes;
use crate::dialect::postgres::canonical::settle_domains;
use crate::dialect::postgres::expression::expression;
use crate::dialect::{Dialect, HISTORY_TABLES, postgres::Postgres};
use crate::schema::{
    Column, ColumnDefault, Constraint, ConstraintKind, DataType, Expr, Index, Key, Object,
    ObjectName, Schema, Table,
};
use crate::step::follow_name;

/// The order in which indexes were made; of two that a foreign key could need, it needs the older one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Age(u64);

/// What has a name of its own in a schema: a row of `pg_class`.
#[derive(Clone, Debug)]
pub(super) enum Relation {
    /// A table of [`Schema`].
    Table,
    /// The index of a primary key, a unique or an exclusion constraint, which has its name.
    Key {
        /// The table of the constraint.
        table: ObjectName,
        /// When it was made.
        age: Age,
    },
    /// An index of a table.
    Index {
        /// The table.
        table: ObjectName,
        /// When it was made.
        age: Age,
    },
    /// A sequence.
    Sequence {
        /// The table and the column that it goes with.
        owner: Option<(ObjectName, String)>,
        /// How it counts.
        state: Box<SequenceState>,
    },
    /// A view of [`Schema`], materialized or not.
    View,
    /// What is not in [`Schema`]: a temporary table, a foreign table, an index of one of these.
    Other,
}

impl Relation {
    /// A column of the table got another name.
    pub(super) fn rename_column(&mut self, of: &ObjectName, from: &str, to: &str) {
        match self {
            Self::Sequence { owner: Some((table, column)), .. }
                if table == of && column == from =>
            {
                to.clone_into(column);
            }
            Self::Table
            | Self::Key { .. }
            | Self::Index { .. }
            | Self::Sequence { .. }
            | Self::View
            | Self::Other => {}
        }
    }
}

/// A database.
#[derive(Clone, Debug)]
pub(super) struct Database {
    /// What is read from it at the end. A default of `nextval` is [`ColumnDefault::Serial`] here, owned or not, so
    /// that it follows its sequence.
    pub(super) schema: Schema,
    /// Everything that has a name beside others in its schema.
    pub(super) relations: BTreeMap<ObjectName, Relation>,
    /// Types that [`Schema`] does not hold: base types and shells.
    pub(super) types: BTreeSet<ObjectName>,
    /// Columns and checks that an heir has by itself too, so that they stay when its parents lose them.
    pub(super) local: BTreeSet<Object>,
    /// Whether the schema `public` is there.
    pub(super) has_public: bool,
    /// Where names without a schema are looked up.
    pub(super) search_path: SearchPath,
    /// The age of the last index.
    last: Age,
}

impl Default for Database {
    /// An empty database with the tables of the history, which are there before the first migration.
    fn default() -> Self {
        let mut database = Self {
            schema: Schema::default(),
            relations: BTreeMap::new(),
            types: BTreeSet::new(),
            local: BTreeSet::new(),
            has_public: true,
            search_path: SearchPath::default(),
            last: Age::default(),
        };
        for name in HISTORY_TABLES {
            database.insert_table(history_table(name));
        }
        database
    }
}

/// The table of Diesel's history, whose key ours shares.
fn history_table(name: &str) -> Table {
    let mut table = Table::new(ObjectName::unqualified(name));
    let version = DataType::builtin("character varying").with_modifiers([50]);
    table.columns.push(Column { nullable: false, ..Column::new("version", version) });
    let run_on = DataType::builtin("timestamp without time zone");
    table.columns.push(Column {
        nullable: false,
        default: Some(ColumnDefault::Expression(Expr::new(
            "CURRENT_TIMESTAMP",
            "CURRENT_TIMESTAMP",
        ))),
        ..Column::new("run_on", run_on)
    });
    let key = ConstraintKind::PrimaryKey(Key::new(vec!["version".to_owned()]));
    table.add_constraint(Constraint::new(format!("{name}_pkey"), key));
    table
}

impl Database {
    /// The schema as a database would show it.
    pub(super) fn finished(&self) -> Schema {
        let mut schema = self.schema.clone();
        schema.sequences = self.free_sequences();
        for name in HISTORY_TABLES {
            schema.tables.remove(&ObjectName::unqualified(name));
        }
        for table in schema.tables.values_mut() {
            let name = table.name.clone();
            for column in table.columns.iter_mut() {
                self.finish_column(&name, column);
            }
        }
        schema.leave_out_inherited();
        settle_domains(&mut schema);
        schema
    }

    /// Says how its sequence counts. One that it does not own is a default like any other.
    fn finish_column(&self, table: &ObjectName, column: &mut Column) {
        let Column { name, data_type, default, .. } = column;
        match default {
            Some(ColumnDefault::Serial { sequence, options })
                if self.owns(table, name, sequence) =>
            {
                *options = self.options_for(sequence, data_type);
            }
            Some(ColumnDefault::Serial { sequence, .. }) => {
                *default = Some(ColumnDefault::Expression(next_value(sequence)));
            }
            Some(ColumnDefault::Identity { options, .. }) => {
                if let Some(sequence) = self.owned_sequences(table, name).first() {
                    *options = self.options_for(sequence, data_type);
                }
            }
            Some(ColumnDefault::Expression(_) | ColumnDefault::Generated { .. }) | None => {}
        }
    }

    pub(super) fn owns(&self, table: &ObjectName, column: &str, sequence: &ObjectName) -> bool {
        match self.relations.get(sequence) {
            Some(Relation::Sequence { owner: Some((owner, owning)), .. }) => {
                owner == table && owning == column
            }
            _ => false,
        }
    }

    /// The table that a statement is about. `None` where the statement has no effect on [`Schema`]: the relation is
    /// of another kind, or missing where that is allowed.
    pub(super) fn table(&self, name: &Name, missing_is_fine: bool) -> Outcome<Option<ObjectName>> {
        let Some(found) = self.find(name) else {
            return match missing_is_fine {
                true => Ok(None),
                false => refused(format!("relation \"{}\" does not exist", name.text())),
            };
        };
        match &self.relations[&found] {
            Relation::Table => Ok(Some(found)),
            Relation::Key { .. }
            | Relation::Index { .. }
            | Relation::Sequence { .. }
            | Relation::View
            | Relation::Other => Ok(None),
        }
    }

    /// The table of that name, to read.
    pub(super) fn get(&self, table: &ObjectName) -> Outcome<&Table> {
        match self.schema.tables.get(table) {
            Some(table) => Ok(table),
            None => refused(format!("relation \"{table}\" does not exist")),
        }
    }

    /// The table of that name, to change.
    pub(super) fn get_mut(&mut self, table: &ObjectName) -> Outcome<&mut Table> {
        match self.schema.tables.get_mut(table) {
            Some(table) => Ok(table),
            None => refused(format!("relation \"{table}\" does not exist")),
        }
    }

    /// The column, to change.
    pub(super) fn column_mut(&mut self, table: &ObjectName, column: &str) -> Outcome<&mut Column> {
        match self.get_mut(table)?.columns.named_mut(column) {
            Some(column) => Ok(column),
            None => refused(no_column(table, column)),
        }
    }

    /// Refuses a column that the table does not have.
    pub(super) fn expect_column(&self, table: &ObjectName, column: &str) -> Outcome {
        match self.get(table)?.column(column) {
            Some(_) => Ok(()),
            None => refused(no_column(table, column)),
        }
    }

    /// Refuses a name that a relation in its schema has. What is not in [`Schema`] may have gone with what it was made
    /// of, so its name may be free.
    pub(super) fn expect_free(&self, name: &ObjectName) -> Outcome {
        match self.relations.get(name) {
            None if self.is_type(name) => refused(format!("type \"{name}\" already exists")),
            None | Some(Relation::Other) => Ok(()),
            Some(
                Relation::Table
                | Relation::Key { .. }
                | Relation::Index { .. }
                | Relation::Sequence { .. }
                | Relation::View,
            ) => refused(format!("relation \"{name}\" already exists")),
        }
    }

    /// Whether a relation beside the table has that name.
    pub(super) fn is_relation(&self, beside: &ObjectName, name: &str) -> bool {
        self.relations.contains_key(&beside.sibling(name))
    }

    /// Whether a constraint of any table in the same schema has that name.
    pub(super) fn is_constraint(&self, beside: &ObjectName, name: &str) -> bool {
        let first = beside.sibling("");
        let in_schema = self
            .schema
            .tables
            .range(&first..)
            .take_while(|(table, _)| table.schema == beside.schema)
            .any(|(_, table)| table.constraints.contains_key(name));
        let in_domains =
            self.schema.domains.values().any(|domain| {
                domain.name.schema == beside.schema && domain.checks.contains_key(name)
            });
        in_schema || in_domains
    }

    /// Whether the table has a constraint of that name.
    pub(super) fn has_constraint(&self, table: &ObjectName, name: &str) -> Outcome<bool> {
        Ok(self.get(table)?.constraints.contains_key(name))
    }

    fn next_age(&mut self) -> Age {
        self.last.0 += 1;
        self.last
    }

    /// When an index was made.
    pub(super) fn age(&self, index: &ObjectName) -> Option<Age> {
        match self.relations.get(index)? {
            Relation::Key { age, .. } | Relation::Index { age, .. } => Some(*age),
            Relation::Table | Relation::Sequence { .. } | Relation::View | Relation::Other => None,
        }
    }

    /// Adds a table with its columns and constraints.
    pub(super) fn insert_table(&mut self, table: Table) {
        let name = table.name.clone();
        for constraint in table.constraints.values().filter(|constraint| constraint.has_index()) {
            let key = Relation::Key { table: name.clone(), age: self.next_age() };
            self.relations.insert(name.sibling(&constraint.name), key);
        }
        self.relations.insert(name, Relation::Table);
        self.schema.add_table(table);
    }

    /// Adds a constraint, whose name is free.
    pub(super) fn insert_constraint(
        &mut self,
        table: &ObjectName,
        constraint: Constraint,
    ) -> Outcome {
        if constraint.has_index() {
            let key = Relation::Key { table: table.clone(), age: self.next_age() };
            self.relations.insert(table.sibling(&constraint.name), key);
        }
        self.get_mut(table)?.add_constraint(constraint);
        Ok(())
    }

    /// Takes a constraint away, with its index.
    pub(super) fn remove_constraint(&mut self, table: &ObjectName, name: &str) -> Outcome {
        let own = self.get_mut(table)?;
        let removed = own.constraints.remove(name);
        if removed.is_some_and(|constraint| constraint.has_index()) {
            index_goes(&mut own.options, name);
            self.relations.remove(&table.sibling(name));
        }
        Ok(())
    }

    /// Adds an index, whose name is free.
    pub(super) fn insert_index(&mut self, table: &ObjectName, index: Index) -> Outcome {
        self.file_index(table, &index.name);
        self.indexes_mut(table)?.insert(index.name.clone(), index);
        Ok(())
    }

    /// Takes the name of an index, which its table has.
    pub(super) fn file_index(&mut self, table: &ObjectName, name: &str) {
        let relation = Relation::Index { table: table.clone(), age: self.next_age() };
        self.relations.insert(table.sibling(name), relation);
    }

    /// The indexes of a table or a materialized view, to change them.
    pub(super) fn indexes_mut(
        &mut self,
        owner: &ObjectName,
    ) -> Outcome<&mut BTreeMap<String, Index>> {
        match self.schema.indexes_mut(owner) {
            Some(indexes) => Ok(indexes),
            None => refused(format!("relation \"{owner}\" cannot have an index")),
        }
    }

    /// Takes an index away.
    pub(super) fn remove_index(&mut self, table: &ObjectName, name: &str) -> Outcome {
        self.relations.remove(&table.sibling(name));
        self.indexes_mut(table)?.remove(name);
        if let Some(own) = self.schema.tables.get_mut(table) {
            index_goes(&mut own.options, name);
        }
        Ok(())
    }

    /// Takes a table away, with its indexes and the sequences of its columns. Defaults elsewhere that use these
    /// sequences go too.
    pub(super) fn remove_table(&mut self, table: &ObjectName) {
        self.schema.tables.remove(table);
        self.local.retain(|own| own.owner() != Some(table));
        self.relations.remove(table);
        let mut sequences = Vec::new();
        self.relations.retain(|name, relation| match relation {
            Relation::Key { table: owner, .. } | Relation::Index { table: owner, .. } => {
                owner != table
            }
            Relation::Sequence { owner: Some((owner, _)), .. } if owner == table => {
                sequences.push(name.clone());
                false
            }
            Relation::Table | Relation::Sequence { .. } | Relation::View | Relation::Other => true,
        });
        sequences.iter().for_each(|sequence| self.remove_sequence(sequence));
    }

    /// Takes a sequence away, with the defaults that use it.
    pub(super) fn remove_sequence(&mut self, sequence: &ObjectName) {
        self.relations.remove(sequence);
        self.each_default(|default| {
            let uses =
                matches!(default, Some(ColumnDefault::Serial { sequence: own, .. }) if own == sequence);
            if uses {
                *default = None;
            }
        });
    }

    /// The sequences that go with a column.
    pub(super) fn owned_sequences(&self, table: &ObjectName, column: &str) -> Vec<ObjectName> {
        let is_owned = |relation: &Relation| match relation {
            Relation::Sequence { owner: Some((owner, owning)), .. } => {
                owner == table && owning == column
            }
            _ => false,
        };
        let owned = self.relations.iter().filter(|(_, relation)| is_owned(relation));
        owned.map(|(name, _)| name.clone()).collect()
    }

    /// Gives a table another name, or moves it into another schema with its indexes and its columns' sequences.
    pub(super) fn rename_table(&mut self, from: &ObjectName, to: &ObjectName) -> Outcome {
        let Some(mut table) = self.schema.tables.remove(from) else {
            return refused(format!("relation \"{from}\" does not exist"));
        };
        table.name = to.clone();
        self.schema.add_table(table);
        self.schema.rename_in_grants(&Object::table(from), to);
        for (name, mut relation) in std::mem::take(&mut self.relations) {
            let moved = match &mut relation {
                Relation::Table => (name == *from).then(|| to.clone()),
                Relation::Key { table, .. }
                | Relation::Index { table, .. }
                | Relation::Sequence { owner: Some((table, _)), .. }
                    if table == from =>
                {
                    *table = to.clone();
                    Some(object_name(schema_of(to), &name.name))
                }
                Relation::Key { .. }
                | Relation::Index { .. }
                | Relation::Sequence { .. }
                | Relation::View
                | Relation::Other => None,
            };
            let is_sequence = matches!(relation, Relation::Sequence { .. });
            if let Some(moved) = moved.as_ref().filter(|moved| is_sequence && **moved != name) {
                self.rename_in_defaults(&name, moved);
                let sequence = Object::Sequence { name: name.clone() };
                self.schema.rename_in_grants(&sequence, moved);
            }
            self.relations.insert(moved.unwrap_or(name), relation);
        }
        follow_name(&mut self.schema, &Object::table(from), to);
        self.rename_source(from, to);
        self.rename_local(from, to);
        Ok(())
    }

    /// A table or a type that tables have columns from got another name.
    pub(super) fn rename_source(&mut self, from: &ObjectName, to: &ObjectName) {
        let tables = self.schema.tables.values_mut();
        for source in tables.flat_map(|table| table.lineage.sources_mut()) {
            if source == from {
                source.clone_from(to);
            }
        }
    }

    /// Files a relation under another name; what it is stays as it is.
    pub(super) fn move_relation(&mut self, from: &ObjectName, to: &ObjectName) {
        if let Some(relation) = self.relations.remove(from) {
            self.relations.insert(to.clone(), relation);
        }
    }

    /// Gives a sequence another name or schema.
    pub(super) fn rename_sequence(&mut self, from: &ObjectName, to: &ObjectName) {
        self.move_relation(from, to);
        self.rename_in_defaults(from, to);
        self.schema.rename_in_grants(&Object::Sequence { name: from.clone() }, to);
    }

    fn rename_in_defaults(&mut self, from: &ObjectName, to: &ObjectName) {
        self.each_default(|default| {
            if let Some(ColumnDefault::Serial { sequence, .. }) = default
                && sequence == from
            {
                *sequence = to.clone();
            }
        });
    }

    fn each_default(&mut self, mut change: impl FnMut(&mut Option<ColumnDefault>)) {
        let columns = self.schema.tables.values_mut().flat_map(|table| table.columns.iter_mut());
        columns.for_each(|column| change(&mut column.default));
    }
}

/// What PostgreSQL says of a constraint that is not there.
pub(super) fn no_constraint(table: &ObjectName, constraint: &str) -> String {
    format!("constraint \"{constraint}\" of relation \"{table}\" does not exist")
}

/// What PostgreSQL says of a column that is not there.
pub(super) fn no_column(table: &ObjectName, column: &str) -> String {
    format!("column \"{column}\" of relation \"{table}\" does not exist")
}

/// The default that takes the next value of a sequence.
fn next_value(sequence: &ObjectName) -> Expr {
    let quote = |name: &str| Postgres.quote(name);
    let name = match &sequence.schema {
        Some(schema) => format!("{}.{}", quote(schema), quote(&sequence.name)),
        None => quote(&sequence.name),
    };
    let sql = format!("nextval({}::regclass)", Postgres.literal(&name));
    expression(&sql, None).unwrap_or_else(|_| Expr::new(sql.clone(), sql))
}
