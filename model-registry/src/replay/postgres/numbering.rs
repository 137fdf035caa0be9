//! How the sequences of columns count.

use squawk_syntax::ast;

use super::database::{Database, Relation};
use super::fault::{Outcome, refused};
use crate::dialect::postgres::counting::{self, Counting};
use crate::schema::{ColumnDefault, DataType, ObjectName, SequenceOptions};

impl Database {
    /// Changes how a sequence counts.
    pub(super) fn recount(
        &mut self,
        sequence: &ObjectName,
        options: &[ast::SequenceOption],
    ) -> Outcome {
        match self.relations.get_mut(sequence) {
            Some(Relation::Sequence { state, .. }) => state.counting.change(options),
            _ => refused(format!("relation \"{sequence}\" does not exist")),
        }
    }

    /// The sequence of an identity column counts as far as the column's new type goes.
    pub(super) fn retype_identity(
        &mut self,
        table: &ObjectName,
        column: &str,
        data_type: DataType,
    ) -> Outcome {
        let default = &self.column_mut(table, column)?.default;
        let is_identity = matches!(default, Some(ColumnDefault::Identity { .. }));
        let sequence = self.owned_sequences(table, column).into_iter().next();
        let sequence = sequence.filter(|_| is_identity);
        if let Some(Relation::Sequence { state, .. }) =
            sequence.and_then(|sequence| self.relations.get_mut(&sequence))
        {
            state.counting.set_type(data_type);
        }
        Ok(())
    }

    /// How the sequence of a column counts.
    pub(super) fn counting_of(&self, table: &ObjectName, column: &str) -> Option<Counting> {
        let sequence = self.owned_sequences(table, column).into_iter().next()?;
        match self.relations.get(&sequence) {
            Some(Relation::Sequence { state, .. }) => Some(state.counting.clone()),
            _ => None,
        }
    }

    /// How a sequence counts, said for a column of that type.
    pub(super) fn options_for(
        &self,
        sequence: &ObjectName,
        data_type: &DataType,
    ) -> SequenceOptions {
        match self.relations.get(sequence) {
            Some(Relation::Sequence { state, .. }) => {
                let own = counting::type_of(&SequenceOptions::default(), data_type);
                state.counting.options(&own)
            }
            _ => SequenceOptions::default(),
        }
    }
}
