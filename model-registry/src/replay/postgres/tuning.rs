//! How the values of columns are stored and counted.

use squawk_syntax::ast;

use super::database::Database;
use super::fault::{Outcome, missing, refused};
use super::names::simple;
use super::options;
use crate::dialect::postgres::types;
use crate::schema::{DataType, ObjectName, Storage};

/// The most finely that values are counted.
const MOST_STATISTICS: i64 = 10_000;

/// How finely values are counted. A negative number is the default, and one that is too large the largest
/// (`ATExecSetStatistics` in `src/backend/commands/tablecmds.c`).
pub(super) fn statistics(set: &ast::SetStatistics) -> Outcome<Option<i32>> {
    if set.default_token().is_some() {
        return Ok(None);
    }
    let target = options::number(set.expr())?.min(MOST_STATISTICS);
    Ok(i32::try_from(target).ok().filter(|target| *target >= 0))
}

/// How large values are compressed, where it is said.
pub(super) fn compression(name: Option<ast::CompressionMethodName>) -> Outcome<Option<String>> {
    match name {
        Some(name) if name.default_token().is_some() => Ok(None),
        name => Ok(Some(simple(name)?)),
    }
}

impl Database {
    /// Where large values of a type are kept, where that is not its default.
    pub(super) fn storage(
        &self,
        mode: Option<ast::StorageMode>,
        data_type: &DataType,
    ) -> Outcome<Option<Storage>> {
        let word = simple(mode)?;
        let all = [Storage::Plain, Storage::External, Storage::Extended, Storage::Main];
        if word == "default" {
            return Ok(None);
        }
        let found = all.into_iter().find(|own| own.sql().eq_ignore_ascii_case(&word));
        let storage = found.ok_or_else(|| missing("a kind of storage"))?;
        let default = match self.is_enum(data_type) {
            true => Storage::Plain,
            false => types::storage(data_type),
        };
        if default == Storage::Plain && storage != Storage::Plain {
            return refused(format!("column data type {data_type} can only have storage PLAIN"));
        }
        Ok(Some(storage).filter(|storage| *storage != default))
    }

    /// Of what ALTER COLUMN says, how its values are stored and counted.
    pub(super) fn tune_column(
        &mut self,
        table: &ObjectName,
        column: &str,
        option: ast::AlterColumnOption,
    ) -> Outcome {
        let data_type = self.column_mut(table, column)?.data_type.clone();
        let storage = match &option {
            ast::AlterColumnOption::SetStorage(set) => {
                Some(self.storage(set.storage_mode(), &data_type)?)
            }
            _ => None,
        };
        let tuning = &mut self.column_mut(table, column)?.tuning;
        match option {
            ast::AlterColumnOption::SetCompression(set) => {
                tuning.compression = compression(set.compression_method_name())?;
            }
            ast::AlterColumnOption::SetStatistics(set) => tuning.statistics = statistics(&set)?,
            ast::AlterColumnOption::SetOptions(set) => {
                options::set(&mut tuning.options, set.attribute_list())?;
            }
            ast::AlterColumnOption::ResetOptions(reset) => {
                options::reset(&mut tuning.options, reset.attribute_list())?;
            }
            _ => tuning.storage = storage.unwrap_or(tuning.storage),
        }
        Ok(())
    }
}
