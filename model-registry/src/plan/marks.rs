//! Options of a table that name one of its indexes: they go before the index, and come after the one that takes its
//! place.

use crate::schema::{ObjectName, Schema, TableOptions};
use crate::step::{Step, TableChange};

/// Splits the change of a table's options where an index goes that they name. `to` is the schema after the steps.
pub(super) fn spell_out(to: &Schema, mut steps: Vec<Step>) -> Vec<Step> {
    for table in to.tables.values() {
        let gone = indexes_that_go(&table.name, &steps);
        let position = steps.iter().position(|step| options_of(step, &table.name).is_some());
        let before = position
            .and_then(|position| options_of(&steps[position], &table.name))
            .unwrap_or(&table.options)
            .clone();
        let between = before.unmarked(|index| gone.contains(&index.to_owned()));
        if between == before {
            continue;
        }
        position.map(|position| steps.remove(position));
        for (from, to) in [(&before, &between), (&between, &table.options)] {
            if from != to {
                let (from, to) = (from.clone(), to.clone());
                steps.push(Step::alter(&table.name, TableChange::SetOptions { from, to }));
            }
        }
    }
    steps
}

/// The options that the step changes, as they are before it.
fn options_of<'a>(step: &'a Step, owner: &ObjectName) -> Option<&'a TableOptions> {
    match step {
        Step::AlterTable { table, change: TableChange::SetOptions { from, .. } }
            if table == owner =>
        {
            Some(from)
        }
        _ => None,
    }
}

fn indexes_that_go(owner: &ObjectName, steps: &[Step]) -> Vec<String> {
    let gone = steps.iter().filter_map(|step| match step {
        Step::AlterTable { table, change } if table == owner => match change {
            TableChange::DropIndex(index) => Some(index.name.clone()),
            TableChange::DropConstraint(constraint) => Some(constraint.name.clone()),
            _ => None,
        },
        _ => None,
    });
    gone.collect()
}
