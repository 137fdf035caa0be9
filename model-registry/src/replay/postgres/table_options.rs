//! How tables are stored and read.

use squawk_syntax::ast::{self, AlterTableAction};

use super::database::Database;
use super::fault::{Outcome, refused};
use super::names::{path, simple};
use super::options;
use crate::dialect::postgres::types;
use crate::schema::{DataType, ObjectName, ReplicaIdentity, Storage, Table, TableOptions};

/// The access method of a table that names none.
const DEFAULT_METHOD: &str = "heap";

/// The prefix of options that are those of the table behind a table.
const TOAST: &str = "toast.";

/// What CREATE TABLE says of the whole.
pub(super) fn read(create: &ast::CreateTable) -> Outcome<TableOptions> {
    let parameters = match create.table_params() {
        Some(ast::TableParams::WithParams(params)) => options::with(Some(params))?,
        Some(ast::TableParams::WithoutOids(_)) | None => Default::default(),
    };
    Ok(TableOptions {
        unlogged: matches!(create.persistence(), Some(ast::Persistence::Unlogged(_))),
        parameters,
        tablespace: options::tablespace(
            create.tablespace_clause().and_then(|clause| clause.tablespace_ref()),
        )?,
        method: method(create.using_method().and_then(|using| using.access_method_ref()))?,
        ..TableOptions::default()
    })
}

fn method(name: Option<ast::AccessMethodRef>) -> Outcome<Option<String>> {
    let name = name.map(|name| simple(Some(name))).transpose()?;
    Ok(name.filter(|name| name != DEFAULT_METHOD))
}

/// Forgets options of a table behind the table where there is none, as the server does.
pub(super) fn forget_toast(table: &mut Table) {
    if !has_toast(table) {
        table.options.parameters.retain(|name, _| !name.starts_with(TOAST));
    }
}

/// Whether values of the table can be so large that they are kept in a table behind it
/// (`heapam_relation_needs_toast_table` in `src/backend/access/heap/heapam_handler.c`).
fn has_toast(table: &Table) -> bool {
    let large = table.columns.iter().filter(|column| {
        let storage = column.tuning.storage.unwrap_or_else(|| types::storage(&column.data_type));
        storage != Storage::Plain
    });
    let sizes: Vec<_> = large.map(|column| largest_value(&column.data_type)).collect();
    let total: Option<u64> = sizes.iter().copied().sum();
    !sizes.is_empty() && total.is_none_or(|bytes| bytes > MOST_BYTES_IN_ROW)
}

/// The size of a row from which on its values are kept apart (`TOAST_TUPLE_THRESHOLD`).
const MOST_BYTES_IN_ROW: u64 = 2032;

/// The size of the largest value in UTF-8, where the type has a bound.
fn largest_value(data_type: &DataType) -> Option<u64> {
    let bound: u64 = data_type.modifiers.first()?.parse().ok()?;
    match types::catalog_name(data_type) {
        _ if data_type.array => None,
        "varchar" | "bpchar" => Some(bound * 4 + 4),
        "bit" | "varbit" => Some(bound / 8 + 8),
        "numeric" => Some(bound / 2 + 12),
        _ => None,
    }
}

impl Database {
    /// Of the actions of ALTER TABLE, those that are about storage and row security.
    pub(super) fn alter_options(
        &mut self,
        table: &ObjectName,
        action: AlterTableAction,
    ) -> Outcome {
        let own = &mut self.get_mut(table)?.options;
        match action {
            AlterTableAction::SetUnlogged(_) => own.unlogged = true,
            AlterTableAction::SetLogged(_) => own.unlogged = false,
            AlterTableAction::EnableRls(_) => own.row_security = true,
            AlterTableAction::DisableRls(_) => own.row_security = false,
            AlterTableAction::ForceRls(_) => own.force_row_security = true,
            AlterTableAction::NoForceRls(_) => own.force_row_security = false,
            AlterTableAction::SetTablespace(set) => {
                own.tablespace = options::tablespace(set.tablespace_ref())?;
            }
            AlterTableAction::SetAccessMethod(set) => own.method = method(set.access_method_ref())?,
            AlterTableAction::SetOptions(set) => {
                options::set(&mut own.parameters, set.attribute_list())?;
                forget_toast(self.get_mut(table)?);
            }
            AlterTableAction::ResetOptions(reset) => {
                options::reset(&mut own.parameters, reset.attribute_list())?;
            }
            AlterTableAction::SetWithoutCluster(_) => own.clustered_on = None,
            AlterTableAction::ClusterOn(cluster) => {
                let index = path(cluster.index_ref())?.name;
                self.cluster_on(table, index)?;
            }
            AlterTableAction::ReplicaIdentity(identity) => {
                let identity = replica_identity(identity.replica_identity_option())?;
                if let ReplicaIdentity::Index(index) = &identity {
                    self.expect_index(table, index)?;
                }
                self.get_mut(table)?.options.replica_identity = identity;
            }
            // Owners, triggers and rules are said elsewhere.
            _ => {}
        }
        Ok(())
    }

    fn cluster_on(&mut self, table: &ObjectName, index: String) -> Outcome {
        self.expect_index(table, &index)?;
        self.get_mut(table)?.options.clustered_on = Some(index);
        Ok(())
    }

    fn expect_index(&self, table: &ObjectName, index: &str) -> Outcome {
        let own = self.get(table)?;
        let is_behind = own.constraints.get(index).is_some_and(|constraint| constraint.has_index());
        match is_behind || own.indexes.contains_key(index) {
            true => Ok(()),
            false => refused(format!("index \"{index}\" for table \"{table}\" does not exist")),
        }
    }

    /// `CLUSTER table USING index` marks the index.
    pub(super) fn cluster(&mut self, cluster: &ast::Cluster) -> Outcome {
        let using = cluster.cluster_using_index().and_then(|using| using.index_ref());
        let (table, index) = match (cluster.cluster_legacy(), cluster.table_name_ref(), using) {
            (Some(legacy), ..) => {
                let table = legacy.on_path().and_then(|on| on.table_name_ref());
                (path(table)?, path(legacy.index_ref())?.name)
            }
            (None, Some(table), Some(index)) => (path(Some(table))?, path(Some(index))?.name),
            (None, _, _) => return Ok(()),
        };
        match self.table(&table, false)? {
            Some(table) => self.cluster_on(&table, index),
            None => Ok(()),
        }
    }
}

fn replica_identity(option: Option<ast::ReplicaIdentityOption>) -> Outcome<ReplicaIdentity> {
    Ok(match option {
        Some(ast::ReplicaIdentityOption::ReplicaIdentityFull(_)) => ReplicaIdentity::Full,
        Some(ast::ReplicaIdentityOption::ReplicaIdentityNothing(_)) => ReplicaIdentity::Nothing,
        Some(ast::ReplicaIdentityOption::UsingIndexName(index)) => {
            ReplicaIdentity::Index(path(index.index_ref())?.name)
        }
        Some(ast::ReplicaIdentityOption::ReplicaIdentityDefault(_)) | None => {
            ReplicaIdentity::Default
        }
    })
}

/// An index of the table goes. What is identified by it is identified by nothing then.
pub(super) fn index_goes(options: &mut TableOptions, index: &str) {
    let was_identity =
        matches!(&options.replica_identity, ReplicaIdentity::Index(own) if own == index);
    *options = options.unmarked(|own| own == index);
    if was_identity {
        options.replica_identity = ReplicaIdentity::Nothing;
    }
}
