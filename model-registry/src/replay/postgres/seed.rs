//! A database that starts with a schema instead of with nothing.

use super::PostgresReplay;
use super::database::{Database, Relation};
use super::sequences::SequenceState;
use crate::dialect::naming::{self, NameKind};
use crate::dialect::postgres::counting::{self, Counting};
use crate::schema::{Column, ColumnDefault, ObjectName, Schema, SequenceOptions, Table};

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
        database.hold_identities();
        database
    }

    /// Takes a table in, with its indexes and the sequences of its serial columns.
    fn hold(&mut self, mut table: Table) {
        let name = table.name.clone();
        for column in table.columns.iter() {
            if let Some(ColumnDefault::Serial { sequence, options }) = &column.default {
                let state = SequenceState::behind(column, options);
                self.hold_sequence(sequence.clone(), &name, &column.name, state);
            }
        }
        table.columns.iter_mut().for_each(|column| self.follow_sequence(column));
        table.indexes.keys().for_each(|index| self.file_index(&name, index));
        self.insert_table(table);
    }

    /// Takes in the sequences behind identity columns. A schema does not name them: each has the name that PostgreSQL
    /// gives it beside all else.
    fn hold_identities(&mut self) {
        let tables = self.schema.tables.values();
        let identities: Vec<_> = tables
            .flat_map(|table| table.columns.iter().map(|column| (&table.name, column)))
            .filter_map(|(table, column)| match &column.default {
                Some(ColumnDefault::Identity { options, .. }) => {
                    let state = SequenceState::behind(column, options);
                    let state = SequenceState { of_identity: true, ..state };
                    Some((table.clone(), column.name.clone(), state))
                }
                _ => None,
            })
            .collect();
        for (table, column, state) in identities {
            let is_taken = |name: &str| self.relations.contains_key(&table.sibling(name));
            let name = naming::choose(NameKind::Sequence, &table.name, &[&column], is_taken);
            self.hold_sequence(table.sibling(name), &table, &column, state);
        }
    }

    fn hold_sequence(
        &mut self,
        name: ObjectName,
        table: &ObjectName,
        column: &str,
        state: SequenceState,
    ) {
        let owner = Some((table.clone(), column.to_owned()));
        self.relations.insert(name, Relation::Sequence { owner, state: Box::new(state) });
    }
}

impl SequenceState {
    /// How the sequence behind a column counts.
    fn behind(column: &Column, options: &SequenceOptions) -> Self {
        let default_type = counting::type_of(options, &column.data_type);
        let counting = Counting::new(options, &default_type);
        Self { counting, ..Self::new(column.data_type.clone()) }
    }
}
