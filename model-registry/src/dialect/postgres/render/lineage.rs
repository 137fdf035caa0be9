//! Partitions, inheritance, typed tables.

use super::{alter, column, index};
use crate::dialect::postgres::names::qualified;
use crate::schema::{Bound, Column, Limit, Lineage, ObjectName, Partitioning, Table};

/// What stands before the brackets of `CREATE TABLE`.
pub(super) fn head(lineage: &Lineage) -> String {
    match lineage {
        Lineage::Own | Lineage::Inherits(_) => String::new(),
        Lineage::Partition { of, .. } => format!(" PARTITION OF {}", qualified(of)),
        Lineage::Typed(of) => format!(" OF {}", qualified(of)),
    }
}

/// What stands after the brackets.
pub(super) fn tail(table: &Table) -> String {
    let mut sql = match &table.lineage {
        Lineage::Own | Lineage::Typed(_) => String::new(),
        Lineage::Partition { bound: limits, .. } => format!(" {}", bound(limits)),
        Lineage::Inherits(parents) => {
            let parents: Vec<_> = parents.iter().map(qualified).collect();
            format!(" INHERITS ({})", parents.join(", "))
        }
    };
    if let Some(partitioning) = &table.partitioning {
        sql.push_str(&format!(" {}", partition_by(partitioning)));
    }
    sql
}

/// Whether the brackets of `CREATE TABLE` may be left out, and must be where they are empty.
pub(super) fn may_be_bare(lineage: &Lineage) -> bool {
    matches!(lineage, Lineage::Partition { .. } | Lineage::Typed(_))
}

/// A column in the brackets: where it comes from elsewhere, only what it has beside.
pub(super) fn definition(table: &Table, own: &Column) -> String {
    match may_be_bare(&table.lineage) {
        true => column::options(own),
        false => column::definition(&table.name, own),
    }
}

/// The statements that let a table stand alone, or give it its place.
pub(super) fn set(table: &ObjectName, from: &Lineage, to: &Lineage) -> Vec<String> {
    let leaves = match from {
        Lineage::Own => Vec::new(),
        Lineage::Partition { of, .. } => {
            vec![alter(of, &format!("DETACH PARTITION {}", qualified(table)))]
        }
        Lineage::Inherits(parents) => inherit(table, "NO INHERIT", parents),
        Lineage::Typed(_) => vec![alter(table, "NOT OF")],
    };
    let joins = match to {
        Lineage::Own => Vec::new(),
        Lineage::Partition { of, bound: limits } => {
            let partition = qualified(table);
            vec![alter(of, &format!("ATTACH PARTITION {partition} {}", bound(limits)))]
        }
        Lineage::Inherits(parents) => inherit(table, "INHERIT", parents),
        Lineage::Typed(of) => vec![alter(table, &format!("OF {}", qualified(of)))],
    };
    [leaves, joins].concat()
}

fn inherit(table: &ObjectName, action: &str, parents: &[ObjectName]) -> Vec<String> {
    parents.iter().map(|parent| alter(table, &format!("{action} {}", qualified(parent)))).collect()
}

fn bound(bound: &Bound) -> String {
    match bound {
        Bound::Default => "DEFAULT".to_owned(),
        Bound::In(values) => {
            let values: Vec<_> = values.iter().map(|value| value.sql()).collect();
            format!("FOR VALUES IN ({})", values.join(", "))
        }
        Bound::Range { from, to } => {
            format!("FOR VALUES FROM ({}) TO ({})", limits(from), limits(to))
        }
        Bound::Hash { modulus, remainder } => {
            format!("FOR VALUES WITH (MODULUS {modulus}, REMAINDER {remainder})")
        }
    }
}

fn limits(limits: &[Limit]) -> String {
    let limits = limits.iter().map(|limit| match limit {
        Limit::MinValue => "MINVALUE",
        Limit::Value(value) => value.sql(),
        Limit::MaxValue => "MAXVALUE",
    });
    limits.collect::<Vec<_>>().join(", ")
}

fn partition_by(partitioning: &Partitioning) -> String {
    let keys: Vec<_> = partitioning.keys.iter().map(index::key).collect();
    format!("PARTITION BY {} ({})", partitioning.strategy.sql(), keys.join(", "))
}
