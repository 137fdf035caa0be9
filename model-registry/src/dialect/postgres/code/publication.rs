//! `CREATE PUBLICATION`.

use std::collections::BTreeMap;

use super::options;
use super::reader::{Faulty, Reader};
use super::statement::Statement;
use crate::dialect::postgres::names::{list, qualified, quote};
use crate::schema::{Code, Expr, Object, ObjectName};

/// What is published by default, in the order of the catalog.
const PUBLISHED: [&str; 4] = ["insert", "update", "delete", "truncate"];

/// Reads on after `CREATE PUBLICATION`.
pub(super) fn read(reader: &mut Reader<'_>) -> Faulty<Code> {
    let name = reader.name()?;
    let mut statement = Statement::new("CREATE PUBLICATION");
    statement.name(&name);
    if reader.eat_word("for") {
        match reader.eat_words(&["all", "tables"]) {
            true => statement.push(" FOR ALL TABLES"),
            false => contents(reader)?.write(&mut statement),
        }
    }
    if reader.eat_word("with") {
        write_options(options::read(reader)?, &mut statement)?;
    }
    Ok(statement.of(Object::Publication { name }))
}

/// Tables with their columns and conditions, and schemas, in the order of their names.
#[derive(Default)]
struct Contents {
    tables: BTreeMap<ObjectName, (Vec<String>, Option<Expr>)>,
    schemas: Vec<String>,
}

fn contents(reader: &mut Reader<'_>) -> Faulty<Contents> {
    let mut contents = Contents::default();
    let mut in_schemas = false;
    loop {
        if reader.eat_words(&["tables", "in", "schema"]) {
            in_schemas = true;
        } else if reader.eat_word("table") {
            in_schemas = false;
        }
        match in_schemas {
            true => contents.schemas.push(reader.name()?),
            false => contents.table(reader)?,
        }
        if !reader.eat(",") {
            break;
        }
    }
    contents.schemas.sort_unstable();
    contents.schemas.dedup();
    Ok(contents)
}

impl Contents {
    fn table(&mut self, reader: &mut Reader<'_>) -> Faulty<()> {
        reader.eat_word("only");
        let table = reader.relation()?;
        let mut columns = Vec::new();
        if reader.eat("(") {
            columns = reader.name_list()?;
            reader.expect(")")?;
        }
        let condition = match reader.eat_word("where") {
            true => Some(reader.bracketed()?),
            false => None,
        };
        self.tables.insert(table, (columns, condition));
        Ok(())
    }

    fn write(&self, statement: &mut Statement) {
        let mut words = " FOR TABLE ";
        for (table, (columns, condition)) in &self.tables {
            statement.push(&format!("{words}{}", qualified(table)));
            words = ", ";
            if !columns.is_empty() {
                statement.push(&format!(" ({})", list(columns)));
            }
            if let Some(condition) = condition {
                statement.bracketed(" WHERE", condition);
            }
        }
        let mut words = if self.tables.is_empty() { " FOR" } else { "," };
        for schema in &self.schemas {
            statement.push(&format!("{words} TABLES IN SCHEMA {}", quote(schema)));
            words = ",";
        }
    }
}

fn write_options(options: BTreeMap<String, String>, statement: &mut Statement) -> Faulty<()> {
    let mut said = Vec::new();
    for (name, value) in options {
        let value = match name.as_str() {
            "publish" => {
                let wanted: Vec<_> =
                    value.split(',').map(|word| word.trim().to_lowercase()).collect();
                let own: Vec<_> = PUBLISHED
                    .into_iter()
                    .filter(|word| wanted.iter().any(|own| own == word))
                    .collect();
                (own.len() < PUBLISHED.len()).then(|| format!("'{}'", own.join(", ")))
            }
            "publish_via_partition_root" => {
                (!matches!(value.as_str(), "false" | "off" | "0")).then(|| "true".to_owned())
            }
            other => return Err(format!("a publication has no option `{other}` here")),
        };
        said.extend(value.map(|value| format!("{name} = {value}")));
    }
    if !said.is_empty() {
        statement.push(&format!(" WITH ({})", said.join(", ")));
    }
    Ok(())
}
