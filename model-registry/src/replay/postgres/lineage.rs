//! Partitions, inheritance and typed tables: what a table has from elsewhere, and what changes with it.
//!
//! Here every table is whole, with all that it has from elsewhere, since any statement can name any of it. What is its
//! own alone is told apart at the end ([`Schema::leave_out_inherited`](crate::schema::Schema::leave_out_inherited)).

use squawk_syntax::ast::{self, AlterTableAction, AstNode};

use super::constraints::{Demand, NewConstraint};
use super::database::Database;
use super::fault::{Fault, Outcome, missing, refused};
use super::names::path;
use crate::dialect::postgres::bound;
use crate::schema::{
    Bound, Column, ColumnDefault, ConstraintKind, Index, Lineage, Object, ObjectName,
    PartitionStrategy, Partitioning, Table,
};

impl Database {
    /// Where the columns of a new table come from beside the statement.
    pub(super) fn new_lineage(&self, create: &ast::CreateTable) -> Outcome<Lineage> {
        if let Some(partition) = create.partition_of() {
            return self.partition_of(partition.table_name_ref(), create.partition_type());
        }
        if let Some(inherits) = create.inherits() {
            let parents = inherits.table_name_refs().map(|parent| self.parent(Some(parent)));
            return Ok(Lineage::Inherits(parents.collect::<Outcome<_>>()?));
        }
        match create.of_type() {
            Some(of) => Ok(Lineage::Typed(self.composite(of.ty())?)),
            None => Ok(Lineage::Own),
        }
    }

    fn parent(&self, written: Option<ast::TableNameRef>) -> Outcome<ObjectName> {
        let written = path(written)?;
        match self.table(&written, false)? {
            Some(parent) => Ok(parent),
            None => refused(format!("\"{}\" is not a table", written.text())),
        }
    }

    fn composite(&self, written: Option<ast::Type>) -> Outcome<ObjectName> {
        let written = path(written)?;
        match self.find_type(&written) {
            Some(found) if self.schema.composites.contains_key(&found) => Ok(found),
            Some(_) => Err(Fault::Opaque {
                statement: "a table of a type",
                advice: "the attributes of the type are not known; write its columns out, without OF",
            }),
            None => refused(format!("type \"{}\" does not exist", written.text())),
        }
    }

    fn partition_of(
        &self,
        parent: Option<ast::TableNameRef>,
        limits: Option<ast::PartitionType>,
    ) -> Outcome<Lineage> {
        let of = self.parent(parent)?;
        let parent = self.get(&of)?;
        if parent.partitioning.is_none() {
            return refused(format!("\"{of}\" is not partitioned"));
        }
        Ok(Lineage::Partition { bound: read_bound(limits, parent)?, of })
    }

    /// `PARTITION BY`; the table has its columns already.
    pub(super) fn new_partitioning(
        &self,
        by: &ast::PartitionBy,
        table: &Table,
    ) -> Outcome<Partitioning> {
        let strategy = by.partition_strategy().ok_or_else(|| missing("how it is partitioned"))?;
        let strategy = match strategy.syntax().text().to_string().to_ascii_lowercase().trim() {
            "list" => PartitionStrategy::List,
            "range" => PartitionStrategy::Range,
            "hash" => PartitionStrategy::Hash,
            other => return refused(format!("unrecognized partitioning strategy \"{other}\"")),
        };
        let method = match strategy {
            PartitionStrategy::Hash => Some("hash"),
            PartitionStrategy::List | PartitionStrategy::Range => None,
        };
        let items = by.partition_item_list().ok_or_else(|| missing("the key of the partitions"))?;
        let keys = items.partition_items().map(|item| self.index_key(&item, table, method));
        Ok(Partitioning { strategy, keys: keys.collect::<Outcome<_>>()? })
    }

    /// What a table has from elsewhere.
    pub(super) fn handed_down_to(&self, table: &Table) -> Table {
        let mut inherited = self.schema.handed_down_to(table);
        for column in inherited.columns.iter_mut() {
            self.follow_sequence(column);
        }
        inherited
    }

    /// A default that takes the next value of a sequence follows the sequence.
    pub(super) fn follow_sequence(&self, column: &mut Column) {
        if let Some(ColumnDefault::Expression(default)) = &column.default
            && let Some(sequence) = self.next_value_of(default)
        {
            column.default = Some(ColumnDefault::serial(sequence));
        }
    }

    /// The tables that have columns from this one.
    pub(super) fn heirs(&self, table: &ObjectName) -> Vec<ObjectName> {
        let heirs = self.schema.tables.values();
        heirs
            .filter(|heir| heir.lineage.parents().contains(table))
            .map(|heir| heir.name.clone())
            .collect()
    }

    /// Gives to all heirs what they lack of what the table hands down.
    pub(super) fn hand_down(&mut self, table: &ObjectName) -> Outcome {
        self.heirs(table).iter().try_for_each(|heir| self.receive(heir))
    }

    /// Gives a table what it lacks of what it has from elsewhere, and all its heirs too.
    pub(super) fn receive(&mut self, heir: &ObjectName) -> Outcome {
        let own = self.get(heir)?.clone();
        let inherited = self.handed_down_to(&own);
        let table = self.get_mut(heir)?;
        for column in inherited.columns.iter() {
            match table.columns.named_mut(&column.name) {
                Some(merged) => merged.nullable &= column.nullable,
                None => table.columns.push(column.clone()),
            }
        }
        let mut free: Vec<_> = own.constraints.values().collect();
        let mut lacking = Vec::new();
        for constraint in inherited.constraints.into_values() {
            let alike = free.iter().position(|own| match &constraint.kind {
                ConstraintKind::Check(_) => own.name == constraint.name,
                _ => own.kind == constraint.kind,
            });
            match alike {
                Some(alike) => drop(free.swap_remove(alike)),
                None => lacking.push(constraint),
            }
        }
        for constraint in lacking {
            let is_named = match constraint.kind {
                ConstraintKind::Check(_) => true,
                ConstraintKind::ForeignKey(_) => !self.has_constraint(heir, &constraint.name)?,
                ConstraintKind::PrimaryKey(_)
                | ConstraintKind::Unique(_)
                | ConstraintKind::Exclusion(_) => false,
            };
            let name = is_named.then_some(constraint.name);
            let demand = Demand::Known(constraint.kind);
            self.add_constraints(heir, vec![NewConstraint { name, demand }])?;
        }
        let mut free: Vec<_> = own.indexes.values().collect();
        for index in inherited.indexes.into_values() {
            let alike = free.iter().position(|own| is_alike(own, &index));
            match alike {
                Some(alike) => drop(free.swap_remove(alike)),
                None => {
                    let name = self.index_name(heir, &index);
                    self.insert_index(heir, Index { name, ..index })?;
                }
            }
        }
        self.hand_down(heir)
    }

    /// The index of a partition that it has from its parent.
    pub(super) fn handed_index(&self, heir: &ObjectName, index: &Index) -> Option<String> {
        let heir = self.schema.tables.get(heir)?;
        let is_partition = matches!(heir.lineage, Lineage::Partition { .. });
        let found = heir.indexes.values().find(|own| is_partition && is_alike(own, index));
        found.map(|own| own.name.clone())
    }

    /// The constraint of an heir that it has from its parent: `constraint` is that of the parent.
    pub(super) fn handed_constraint(
        &self,
        heir: &ObjectName,
        name: &str,
        kind: &ConstraintKind,
    ) -> Option<String> {
        let heir = self.schema.tables.get(heir)?;
        let is_partition = matches!(heir.lineage, Lineage::Partition { .. });
        let mut constraints = heir.constraints.values();
        let found = constraints.find(|own| match kind {
            ConstraintKind::Check(_) => own.name == name,
            _ => is_partition && own.kind == *kind,
        });
        found.map(|own| own.name.clone())
    }

    /// Notes that an heir has its checks by itself, as far as it has them by now.
    pub(super) fn note_local_checks(&mut self, table: &ObjectName) -> Outcome {
        let constraints = self.get(table)?.constraints.values();
        let checks = constraints.filter(|own| matches!(own.kind, ConstraintKind::Check(_)));
        let checks: Vec<_> = checks.map(|own| Object::constraint(table, &own.name)).collect();
        self.local.extend(checks);
        Ok(())
    }

    pub(super) fn rename_local(&mut self, from: &ObjectName, to: &ObjectName) {
        let renamed = |own: Object| match own {
            Object::Column { table, name } if table == *from => Object::column(to, &name),
            Object::Constraint { table, name } if table == *from => Object::constraint(to, &name),
            other => other,
        };
        self.local = std::mem::take(&mut self.local).into_iter().map(renamed).collect();
    }

    pub(super) fn rename_local_column(&mut self, table: &ObjectName, from: &str, to: &str) {
        if self.local.remove(&Object::column(table, from)) {
            self.local.insert(Object::column(table, to));
        }
        for heir in self.heirs(table) {
            self.rename_local_column(&heir, from, to);
        }
    }

    /// Drops the constraint of all heirs that they have from that of the table.
    pub(super) fn drop_handed_constraint(
        &mut self,
        table: &ObjectName,
        name: &str,
        cascade: bool,
    ) -> Outcome {
        let Some(constraint) = self.get(table)?.constraints.get(name).cloned() else {
            return Ok(());
        };
        for heir in self.heirs(table) {
            if let Some(own) = self.handed_constraint(&heir, name, &constraint.kind)
                && !self.local.contains(&Object::constraint(&heir, &own))
            {
                self.drop_handed_constraint(&heir, &own, cascade)?;
                self.drop_constraint(&heir, &own, false, cascade)?;
            }
        }
        Ok(())
    }

    /// Renames a check in all heirs. Other constraints of partitions keep their names.
    pub(super) fn rename_handed_check(
        &mut self,
        table: &ObjectName,
        from: &str,
        to: &str,
    ) -> Outcome {
        let is_check = self
            .get(table)?
            .constraints
            .get(from)
            .is_some_and(|constraint| matches!(constraint.kind, ConstraintKind::Check(_)));
        for heir in self.heirs(table).into_iter().filter(|_| is_check) {
            // An heir of two of these is met twice.
            if self.has_constraint(&heir, from)? {
                self.rename_handed_check(&heir, from, to)?;
                self.rename_constraint(&heir, from, to)?;
            }
        }
        Ok(())
    }

    /// Drops a column that an heir had from a table which has it no more, unless it has it from another one.
    pub(super) fn drop_handed_column(
        &mut self,
        heir: &ObjectName,
        column: &str,
        cascade: bool,
    ) -> Outcome {
        let table = self.get(heir)?;
        let goes =
            table.column(column).is_some() && !self.local.contains(&Object::column(heir, column));
        if !goes || self.handed_down_to(table).column(column).is_some() {
            return Ok(());
        }
        let heirs = self.heirs(heir);
        self.remove_column(heir, column, cascade)?;
        heirs.iter().try_for_each(|heir| self.drop_handed_column(heir, column, cascade))
    }

    /// Drops the index of all partitions that they have from that of the table.
    pub(super) fn drop_handed_index(&mut self, table: &ObjectName, name: &str) -> Outcome {
        let Some(index) = self.get(table)?.indexes.get(name).cloned() else { return Ok(()) };
        for heir in self.heirs(table) {
            if let Some(own) = self.handed_index(&heir, &index) {
                self.drop_handed_index(&heir, &own)?;
                self.remove_index(&heir, &own)?;
            }
        }
        Ok(())
    }

    /// `ATTACH PARTITION`, `INHERIT`, `OF` and their opposites.
    pub(super) fn change_lineage(
        &mut self,
        table: &ObjectName,
        action: &AlterTableAction,
    ) -> Outcome {
        match action {
            AlterTableAction::AttachPartition(attach) => {
                let partition = self.parent(attach.table_name_ref())?;
                if self.get(&partition)?.lineage != Lineage::Own {
                    return refused(format!("\"{partition}\" is already a partition"));
                }
                let of = self.get(table)?;
                if of.partitioning.is_none() {
                    return refused(format!("\"{table}\" is not partitioned"));
                }
                self.refuse_circle(table, &partition)?;
                let bound = read_bound(attach.partition_type(), of)?;
                let lineage = Lineage::Partition { of: table.clone(), bound };
                self.join(&partition, lineage)
            }
            AlterTableAction::DetachPartition(detach) => {
                let partition = self.parent(detach.table_name_ref())?;
                match &self.get(&partition)?.lineage {
                    Lineage::Partition { of, .. } if of == table => {}
                    _ => {
                        return refused(format!(
                            "\"{partition}\" is not a partition of \"{table}\""
                        ));
                    }
                }
                self.get_mut(&partition)?.lineage = Lineage::Own;
                Ok(())
            }
            AlterTableAction::InheritTable(inherit) => {
                let parent = self.parent(inherit.table_name_ref())?;
                self.refuse_circle(&parent, table)?;
                let mut parents = match &self.get(table)?.lineage {
                    Lineage::Own => Vec::new(),
                    Lineage::Inherits(parents) => parents.clone(),
                    Lineage::Partition { .. } | Lineage::Typed(_) => {
                        return refused(format!("\"{table}\" cannot inherit"));
                    }
                };
                if parents.is_empty() {
                    let columns = self.get(table)?.columns.iter();
                    let columns = columns.map(|column| Object::column(table, &column.name));
                    let columns: Vec<_> = columns.collect();
                    self.local.extend(columns);
                    self.note_local_checks(table)?;
                }
                parents.push(parent);
                self.join(table, Lineage::Inherits(parents))
            }
            AlterTableAction::NoInheritTable(inherit) => {
                let parent = self.parent(inherit.table_name_ref())?;
                let mut parents = self.get(table)?.lineage.parents().to_vec();
                if !parents.contains(&parent) {
                    return refused(format!("\"{parent}\" is not a parent of \"{table}\""));
                }
                parents.retain(|own| *own != parent);
                self.get_mut(table)?.lineage = match parents.is_empty() {
                    true => Lineage::Own,
                    false => Lineage::Inherits(parents),
                };
                Ok(())
            }
            AlterTableAction::OfType(of) => {
                let lineage = Lineage::Typed(self.composite(of.ty())?);
                self.join(table, lineage)
            }
            AlterTableAction::NotOf(_) => {
                self.get_mut(table)?.lineage = Lineage::Own;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Gives a table that has all columns already its place.
    fn join(&mut self, table: &ObjectName, lineage: Lineage) -> Outcome {
        let bare = Table { lineage: lineage.clone(), ..Table::new(table.clone()) };
        let inherited = self.handed_down_to(&bare);
        for column in inherited.columns.iter() {
            match self.get(table)?.column(&column.name) {
                Some(own) if own.data_type == column.data_type => {}
                Some(_) => {
                    let name = &column.name;
                    return refused(format!(
                        "child table \"{table}\" has different type for column \"{name}\""
                    ));
                }
                None => {
                    return refused(format!("child table is missing column \"{}\"", column.name));
                }
            }
        }
        self.get_mut(table)?.lineage = lineage;
        self.receive(table)
    }

    fn refuse_circle(&self, parent: &ObjectName, heir: &ObjectName) -> Outcome {
        let mut above = vec![parent.clone()];
        while let Some(table) = above.pop() {
            if table == *heir {
                return refused("circular inheritance not allowed");
            }
            above.extend(self.get(&table)?.lineage.parents().iter().cloned());
        }
        Ok(())
    }
}

fn read_bound(limits: Option<ast::PartitionType>, parent: &Table) -> Outcome<Bound> {
    let limits = limits.ok_or_else(|| missing("which rows the partition holds"))?;
    Ok(bound::bound(&limits.syntax().text().to_string(), &bound::key_types(parent))?)
}

/// Whether they are one index of two tables, whatever its name there and what is said of it.
fn is_alike(own: &Index, other: &Index) -> bool {
    let plain = |index: &Index| Index { name: String::new(), comment: None, ..index.clone() };
    plain(own) == plain(other)
}
