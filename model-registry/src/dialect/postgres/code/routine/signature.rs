//! What a call of a routine takes and returns.

use super::parameter::Mode;
use super::parsed;
use crate::dialect::postgres::catalog::{Output, Signature, Yield, bare};
use crate::schema::{Code, DataType};

/// What a call takes and returns; `None` for an aggregate, whose result is that of another function.
pub(crate) fn signature(code: &Code) -> Option<Signature> {
    let routine = parsed(code).ok()?;
    let into: Vec<_> = routine.parameters.iter().filter(|own| own.mode.comes_in()).collect();
    let variadic = into.last().is_some_and(|own| own.mode == Mode::Variadic);
    let mut arguments: Vec<_> = into.iter().map(|own| bare(&own.data_type)).collect();
    if let Some(last) = arguments.last_mut().filter(|_| variadic) {
        last.array = false;
    }
    let out =
        routine.parameters.iter().filter(|own| own.mode == Mode::Table || own.mode.goes_out());
    let columns: Vec<(String, DataType)> = out
        .enumerate()
        .map(|(place, own)| {
            let nameless = || format!("column{}", place + 1);
            (own.name.clone().unwrap_or_else(nameless), own.data_type.clone())
        })
        .collect();
    let is_table = routine.parameters.iter().any(|own| own.mode == Mode::Table);
    let set = is_table || routine.returns.as_ref().is_some_and(|own| own.set);
    let output = match (columns.len(), &routine.returns) {
        (0, Some(returns)) => Output::One(returns.data_type.clone()),
        (0, None) => return None,
        _ => Output::Columns(columns),
    };
    let defaults = into.iter().filter(|own| own.default.is_some()).count();
    Some(Signature { arguments, variadic, defaults, yields: Yield { set, output } })
}
