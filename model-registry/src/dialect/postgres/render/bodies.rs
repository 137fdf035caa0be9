//! Bodies of functions that name what comes later in the same script.

use crate::dialect::postgres::code::body;
use crate::schema::{Definition, Expr, Object, ObjectName};
use crate::step::{Step, TableChange};

/// The block that lets them pass until the transaction ends.
pub(super) const UNCHECKED: &str =
    "-- a function names what comes after it\nSET LOCAL check_function_bodies = off;\n";

/// Whether the body of a routine names an object or a column that a later step makes.
pub(super) fn name_what_comes_later(steps: &[Step]) -> bool {
    steps.iter().enumerate().any(|(position, step)| match step {
        Step::Create(Definition::Code(code)) | Step::Alter { to: Definition::Code(code), .. }
            if matches!(code.object, Object::Routine { .. }) =>
        {
            let body = body(code).map(|body| Expr::new(body.clone(), body));
            body.is_some_and(|body| steps[position + 1..].iter().any(|later| names(&body, later)))
        }
        _ => false,
    })
}

fn names(body: &Expr, later: &Step) -> bool {
    match later {
        Step::Create(definition) => {
            body.mentions_object(&ObjectName::unqualified(definition.object().name()))
        }
        Step::AlterTable { change: TableChange::AddColumn { column, .. }, .. } => {
            body.mentions(&column.name)
        }
        Step::Drop(_)
        | Step::Alter { .. }
        | Step::Rename { .. }
        | Step::AlterEnum(_)
        | Step::RemakeType(_)
        | Step::AlterTable { .. }
        | Step::RebuildTable(_) => false,
    }
}
