//! `CREATE RULE`.

use super::reader::{Faulty, Reader};
use super::statement::Statement;
use crate::dialect::postgres::expression::token::Token;
use crate::dialect::postgres::names::qualified;
use crate::dialect::postgres::query::query;
use crate::schema::{Code, Object};

/// Reads on after `CREATE RULE`.
pub(super) fn read(reader: &mut Reader<'_>) -> Faulty<Code> {
    let name = reader.name()?;
    reader.expect_word("as")?;
    reader.expect_word("on")?;
    let event = reader.eat_one_of(&["select", "insert", "update", "delete"]);
    let event = event.ok_or("the event of the rule is missing")?.to_uppercase();
    reader.expect_word("to")?;
    let table = reader.relation()?;
    let mut statement = Statement::new("CREATE RULE");
    statement.name(&name);
    statement.push(&format!(" AS ON {event} TO {}", qualified(&table)));
    if reader.eat_word("where") {
        let condition = reader.expression_until(&["do"], None)?;
        statement.bracketed(" WHERE", &condition);
    }
    reader.expect_word("do")?;
    statement.push(match reader.eat_one_of(&["instead", "also"]) {
        Some("instead") => " DO INSTEAD ",
        Some(_) | None => " DO ALSO ",
    });
    commands(reader, &mut statement)?;
    Ok(statement.of(Object::Rule { table, name }))
}

fn commands(reader: &mut Reader<'_>, statement: &mut Statement) -> Faulty<()> {
    if reader.eat_word("nothing") {
        statement.push("NOTHING");
        return Ok(());
    }
    let many = reader.eat("(");
    let mut commands = Vec::new();
    loop {
        let sql = reader.text_until(|token| *token == Token::Symbol(";"));
        if !sql.is_empty() {
            commands.push(query(sql).map_err(|error| error.to_string())?);
        }
        if !(many && reader.eat(";")) {
            break;
        }
    }
    if many {
        reader.expect(")")?;
    }
    match commands.as_slice() {
        [] => Err("the command of the rule is missing".to_owned()),
        [one] => {
            statement.expression(one);
            Ok(())
        }
        many => {
            statement.push("(");
            for (position, command) in many.iter().enumerate() {
                statement.push(if position == 0 { "" } else { "; " });
                statement.expression(command);
            }
            statement.push(")");
            Ok(())
        }
    }
}
