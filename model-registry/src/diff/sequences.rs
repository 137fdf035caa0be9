//! Sequences that become, or cease to be, a part of a serial column: they keep their place.

use super::Pair;
use crate::schema::{
    Column, ColumnDefault, DataType, ObjectName, Schema, Sequence, SequenceOptions,
};
use crate::step::{SequenceMove, Step, TableChange};

pub(super) fn diff(pair: &mut Pair<'_>) {
    pair.extend(|from, to| {
        let serials = serials(from);
        let released = serials.into_iter().filter_map(|(table, serial, sequence)| {
            let is_released =
                to.sequences.contains_key(&sequence) && !from.sequences.contains_key(&sequence);
            is_released.then(|| release(to, table, serial, &sequence))
        });
        released.collect()
    });
    pair.extend(|from, to| {
        let serials = serials(to);
        serials.into_iter().filter_map(|own| adopt(from, to, own)).collect()
    });
}

/// The serial columns with their sequences.
fn serials(schema: &Schema) -> Vec<(ObjectName, Column, ObjectName)> {
    let mut serials = Vec::new();
    for table in schema.tables.values() {
        for column in &table.columns {
            if let Some(ColumnDefault::Serial { sequence, .. }) = &column.default {
                serials.push((table.name.clone(), column.clone(), sequence.clone()));
            }
        }
    }
    serials
}

fn release(to: &Schema, table: ObjectName, serial: Column, sequence: &ObjectName) -> Step {
    let after = to.table(&table).and_then(|table| table.column(&serial.name));
    let default = after.and_then(|column| match &column.default {
        Some(ColumnDefault::Expression(default)) if default.counts_with(sequence) => {
            column.default.clone()
        }
        _ => None,
    });
    let plain = Column { default, ..serial.clone() };
    let data_type = Some(&serial.data_type).filter(|own| **own != DataType::builtin("bigint"));
    let options = SequenceOptions { data_type: data_type.cloned(), ..SequenceOptions::default() };
    let sequence =
        Sequence { name: sequence.clone(), options, owner: None, unlogged: false, comment: None };
    let change = SequenceMove { serial, plain, sequence };
    Step::alter(&table, TableChange::ReleaseSequence(Box::new(change)))
}

fn adopt(
    from: &Schema,
    to: &Schema,
    (table, after, sequence): (ObjectName, Column, ObjectName),
) -> Option<Step> {
    let free = from.sequences.get(&sequence).filter(|_| !to.sequences.contains_key(&sequence))?;
    let plain = from.table(&table)?.column(&after.name)?.clone();
    let numbers_itself = !matches!(plain.default, None | Some(ColumnDefault::Expression(_)));
    let own = (table.clone(), after.name.clone());
    let is_owned_elsewhere = free.owner.as_ref().is_some_and(|owner| *owner != own);
    if numbers_itself || is_owned_elsewhere || plain.nullable != after.nullable {
        return None;
    }
    let serial = Column { default: after.default, ..plain.clone() };
    let change = SequenceMove { serial, plain, sequence: free.clone() };
    Some(Step::alter(&table, TableChange::AdoptSequence(Box::new(change))))
}
