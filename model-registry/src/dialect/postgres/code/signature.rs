//! How other statements name a routine.

use super::reader::{Faulty, Reader};
use super::{Names, aggregate, first_line, routine};
use crate::dialect::{DialectError, DialectName};
use crate::schema::ObjectName;

/// Reads `f`, `f(integer, text)`, `f(a integer, OUT b text)`, `count(*)`: the name as it is written, and the types of the
/// arguments where they are said.
pub(crate) fn signature(
    sql: &str,
    names: &dyn Names,
) -> Result<(ObjectName, Option<String>), DialectError> {
    let error = |reason| DialectError::Statement {
        sql: first_line(sql),
        dialect: DialectName::Postgres,
        reason,
    };
    let mut reader = Reader::new(sql, names).map_err(error)?;
    read(&mut reader).map_err(error)
}

fn read(reader: &mut Reader<'_>) -> Faulty<(ObjectName, Option<String>)> {
    let name = reader.qualified()?;
    if !reader.at_symbol("(") {
        return Ok((name, None));
    }
    let mark = reader.mark();
    if let Ok(arguments) = routine::arguments(reader) {
        return Ok((name, Some(arguments)));
    }
    reader.back_to(mark);
    Ok((name, Some(aggregate::arguments(reader)?)))
}
