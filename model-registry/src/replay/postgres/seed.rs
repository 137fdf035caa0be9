//! A database that starts with a schema instead of with nothing.

use super::PostgresReplay;
use super::database::{Database, Relation};
use super::sequences::SequenceState;
use crate::dialect::naming::{self, NameKind};
use crate::dialect::postgres::counting::{self, Counting};
use crate::schema::{ColumnDefault, ObjectName, Schema, SequenceOptions, Table};

impl PostgresReplay {
    /// A database that holds a schema.
    pub(in crate::replay) fn holding(schema: Schema) -> Self {
        Self { database: Database::holding(schema), ..Self::default() }
    }
}

impl Database {
    /// A database that holds a schema.
    pub(super) fn holding(mut schema: Schema) -> Self {
        let mut database = <Self as Default>::default();
        let tables = std::mem::take(&mut schema.tables);
        for sequence in schema.sequences.values() {
            let (owner, state) = (sequence.owner.clone(), Box::new(SequenceState::of(sequence)));
            let relation = Relation::Sequence { owner, state };
            database.relations.insert(sequence.name.clone(), relation);
        }
        for view in schema.views.values() {
            database.relations.insert(view.name.clone(), Relation::View);
            let indexes = view.materialized.iter().flat_map(|own| own.indexes.keys());
            indexes.for_each(|index| database.file_index(&view.name, index));
        }
        schema.tables.append(&mut database.schema.tables);
        database.schema = schema;
        // Parts that tables have from elsewhere are named here, so all tables are whole.
        let mut own = Schema { tables, ..Schema::default() };
        own.composites.clone_from(&database.schema.composites);
        for table in own.tables.values() {
            let whole = Table { lineage: table.lineage.clone(), ..own.whole(table) };
            database.hold(whole);
        }
        database
    }

    /// Takes a table in, with its indexes and the sequences of its columns.
    fn hold(&mut self, mut table: Table) {
        let name = table.name.clone();
        let sequences: Vec<_> = table
            .columns
            .iter()
            .filter_map(|column| {
                let default = column.default.as_ref()?;
                let (sequence, options) = sequence_of(&name, &column.name, default)?;
                let default_type = counting::type_of(options, &column.data_type);
                let mut state = SequenceState::new(column.data_type.clone());
                state.counting = Counting::new(options, &default_type);
                state.of_identity = matches!(default, ColumnDefault::Identity { .. });
                Some((sequence, column.name.clone(), state))
            })
            .collect();
        for (sequence, column, state) in sequences {
            let owner = Some((name.clone(), column));
            let state = Box::new(state);
            self.relations.insert(sequence, Relation::Sequence { owner, state });
        }
        table.columns.iter_mut().for_each(|column| self.follow_sequence(column));
        table.indexes.keys().for_each(|index| self.file_index(&name, index));
        self.insert_table(table);
    }
}

/// The sequence behind a column, under the name that PostgreSQL gives it where it is not said, and how it counts.
fn sequence_of<'a>(
    table: &ObjectName,
    column: &str,
    default: &'a ColumnDefault,
) -> Option<(ObjectName, &'a SequenceOptions)> {
    match default {
        ColumnDefault::Serial { sequence, options } => Some((sequence.clone(), options)),
        ColumnDefault::Identity { options, .. } => {
            let name = naming::choose(NameKind::Sequence, &table.name, &[column], |_| false);
            Some((table.sibling(name), options))
        }
        ColumnDefault::Expression(_) | ColumnDefault::Generated { .. } => None,
    }
}
