//! `CREATE EVENT TRIGGER`.

use super::reader::{Faulty, Reader};
use super::statement::Statement;
use super::trigger;
use crate::dialect::postgres::names::quote;
use crate::schema::{Code, Object};

/// Reads on after `CREATE EVENT`.
pub(super) fn read(reader: &mut Reader<'_>) -> Faulty<Code> {
    reader.expect_word("trigger")?;
    let name = reader.name()?;
    reader.expect_word("on")?;
    let event = reader.name()?;
    let mut statement = Statement::new("CREATE EVENT TRIGGER");
    statement.name(&name);
    statement.push(&format!(" ON {}", quote(&event)));
    if reader.eat_word("when") {
        let mut words = " WHEN";
        loop {
            let variable = reader.name()?.to_uppercase();
            reader.expect_word("in")?;
            statement.push(&format!("{words} {variable} IN ("));
            values(reader, &mut statement)?;
            words = " AND";
            if !reader.eat_word("and") {
                break;
            }
        }
    }
    trigger::call(reader, &mut statement)?;
    Ok(statement.of(Object::EventTrigger { name }))
}

/// The tags in brackets, in upper case as the catalog has them.
fn values(reader: &mut Reader<'_>, statement: &mut Statement) -> Faulty<()> {
    reader.expect("(")?;
    let mut tags = vec![reader.text()?.to_uppercase()];
    while reader.eat(",") {
        tags.push(reader.text()?.to_uppercase());
    }
    reader.expect(")")?;
    for (position, tag) in tags.iter().enumerate() {
        statement.push(if position == 0 { "" } else { ", " });
        statement.literal(tag);
    }
    statement.push(")");
    Ok(())
}
