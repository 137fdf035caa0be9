//! `recasts-enum`: values of an enum go or change places, so that all its columns are written anew.

use crate::plan::{Finding, Severity};
use crate::step::Step;

pub(super) fn rule(step: &Step) -> Option<Finding> {
    let Step::AlterEnum(alter) = step else { return None };
    alter.recast.then(|| {
        let gone: Vec<_> = alter
            .from
            .values
            .iter()
            .filter(|value| !alter.to.values.contains(value))
            .cloned()
            .collect();
        let rows = match gone.is_empty() {
            true => String::new(),
            false => format!("; a row that holds {} stops the migration", gone.join(" or ")),
        };
        let columns = match alter.columns.len() {
            1 => "its column is".to_owned(),
            number => format!("its {number} columns are"),
        };
        let advice = format!("the type is made anew and {columns} written again{rows}");
        Finding { code: "recasts-enum", severity: Severity::Warning, object: step.object(), advice }
    })
}
