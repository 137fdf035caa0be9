//! `CREATE TRIGGER` (PostgreSQL's manual of that name; `pg_get_triggerdef_worker` in `ruleutils.c`).

use super::reader::{Faulty, Reader};
use super::statement::Statement;
use crate::dialect::postgres::expression::token::Token;
use crate::dialect::postgres::names::{list, qualified, quote};
use crate::schema::{Code, Object};

/// Events in the order in which the server prints them.
const EVENTS: [&str; 4] = ["insert", "delete", "update", "truncate"];

/// Reads on after `CREATE [CONSTRAINT] TRIGGER`.
pub(super) fn read(reader: &mut Reader<'_>, constraint: bool) -> Faulty<Code> {
    let name = reader.name()?;
    let mut statement =
        Statement::new(if constraint { "CREATE CONSTRAINT TRIGGER" } else { "CREATE TRIGGER" });
    statement.name(&name);
    statement.push(match reader.eat_one_of(&["before", "after", "instead"]) {
        Some("before") => " BEFORE",
        Some("after") => " AFTER",
        Some(_) if reader.eat_word("of") => " INSTEAD OF",
        Some(_) | None => return Err("when the trigger fires is missing".to_owned()),
    });
    statement.push(&events(reader)?);
    reader.expect_word("on")?;
    let table = reader.relation()?;
    statement.push(&format!(" ON {}", qualified(&table)));
    if reader.eat_word("from") {
        let other = reader.relation()?;
        statement.push(&format!(" FROM {}", qualified(&other)));
    }
    statement.push(deferrable(reader));
    statement.push(&transition_tables(reader)?);
    statement.push(level(reader));
    if reader.eat_word("when") {
        statement.bracketed(" WHEN", &reader.bracketed()?);
    }
    call(reader, &mut statement)?;
    Ok(statement.of(Object::Trigger { table, name }))
}

fn events(reader: &mut Reader<'_>) -> Faulty<String> {
    let mut found: Vec<(&str, Vec<String>)> = Vec::new();
    loop {
        let event = reader.eat_one_of(&EVENTS).ok_or("the event of the trigger is missing")?;
        let columns = match event == "update" && reader.eat_word("of") {
            true => reader.name_list()?,
            false => Vec::new(),
        };
        found.push((event, columns));
        if !reader.eat_word("or") {
            break;
        }
    }
    found.sort_by_key(|(event, _)| EVENTS.iter().position(|own| own == event));
    let words: Vec<_> = found
        .iter()
        .map(|(event, columns)| match columns.is_empty() {
            true => event.to_uppercase(),
            false => format!("{} OF {}", event.to_uppercase(), list(columns)),
        })
        .collect();
    Ok(format!(" {}", words.join(" OR ")))
}

fn deferrable(reader: &mut Reader<'_>) -> &'static str {
    let mut said = "";
    loop {
        if reader.eat_words(&["not", "deferrable"]) || reader.eat_words(&["initially", "immediate"])
        {
            continue;
        }
        if reader.eat_words(&["initially", "deferred"]) {
            said = " DEFERRABLE INITIALLY DEFERRED";
        } else if reader.eat_word("deferrable") {
            said = if said.is_empty() { " DEFERRABLE" } else { said };
        } else {
            return said;
        }
    }
}

fn transition_tables(reader: &mut Reader<'_>) -> Faulty<String> {
    if !reader.eat_word("referencing") {
        return Ok(String::new());
    }
    let (mut old, mut new) = (None, None);
    while let Some(which) = reader.eat_one_of(&["old", "new"]) {
        reader.expect_word("table")?;
        reader.eat_word("as");
        let name = reader.name()?;
        match which {
            "old" => old = Some(name),
            _ => new = Some(name),
        }
    }
    let old = old.map(|name| format!(" OLD TABLE AS {}", quote(&name)));
    let new = new.map(|name| format!(" NEW TABLE AS {}", quote(&name)));
    Ok(format!(" REFERENCING{}{}", old.unwrap_or_default(), new.unwrap_or_default()))
}

fn level(reader: &mut Reader<'_>) -> &'static str {
    if !reader.eat_word("for") {
        return " FOR EACH STATEMENT";
    }
    reader.eat_word("each");
    match reader.eat_one_of(&["row", "statement"]) {
        Some("row") => " FOR EACH ROW",
        Some(_) | None => " FOR EACH STATEMENT",
    }
}

/// `EXECUTE FUNCTION f('a', 1)`: every argument is a text.
pub(super) fn call(reader: &mut Reader<'_>, statement: &mut Statement) -> Faulty<()> {
    reader.expect_word("execute")?;
    if reader.eat_one_of(&["function", "procedure"]).is_none() {
        return Err("`FUNCTION` is missing".to_owned());
    }
    let function = reader.routine()?;
    statement.push(&format!(" EXECUTE FUNCTION {}(", qualified(&function)));
    reader.expect("(")?;
    let mut is_first = true;
    while !reader.eat(")") {
        if !is_first {
            reader.expect(",")?;
            statement.push(", ");
        }
        is_first = false;
        match reader.next().cloned() {
            Some(
                Token::Text(text)
                | Token::Number(text)
                | Token::Word(text)
                | Token::Quoted(text)
                | Token::Bits(text),
            ) => statement.literal(&text),
            Some(Token::Operator(_) | Token::Symbol(_)) | None => {
                return Err("an argument of a trigger is a literal".to_owned());
            }
        }
    }
    statement.push(")");
    Ok(())
}
