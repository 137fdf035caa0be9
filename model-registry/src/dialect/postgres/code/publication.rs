//! `CREATE PUBLICATION`.

use std::collections::BTreeMap;

use super::reader::{Faulty, Reader};
use super::statement::Statement;
use super::{Printed, options};
use crate::dialect::postgres::names::{list, qualified, quote};
use crate::schema::{Code, Expr, Object, ObjectName};

/// What is published by default, in the order of the catalog.
const PUBLISHED: [&str; 4] = ["insert", "update", "delete", "truncate"];

/// Reads on after `CREATE PUBLICATION`.
pub(super) fn read(reader: &mut Reader<'_>) -> Faulty<Code> {
    Ok(Publication::read(reader)?.code())
}

/// The publication once a relation is gone that it published; `None` where it did not.
pub(crate) fn without(code: &Code, relation: &ObjectName) -> Option<Code> {
    let mut reader = Reader::new(code.statement.sql(), &Printed).ok()?;
    reader.eat_words(&["create", "publication"]);
    let mut publication = Publication::read(&mut reader).ok()?;
    publication.contents.tables.remove(relation)?;
    Some(Code { comment: code.comment.clone(), ..publication.code() })
}

/// A publication.
struct Publication {
    name: String,
    all_tables: bool,
    contents: Contents,
    /// Those that are not the default, as they are written.
    options: Vec<String>,
}

impl Publication {
    fn read(reader: &mut Reader<'_>) -> Faulty<Self> {
        let name = reader.name()?;
        let is_for = reader.eat_word("for");
        let all_tables = is_for && reader.eat_words(&["all", "tables"]);
        let contents = match is_for && !all_tables {
            true => contents(reader)?,
            false => Contents::default(),
        };
        let options = match reader.eat_word("with") {
            true => said(options::read(reader)?)?,
            false => Vec::new(),
        };
        Ok(Self { name, all_tables, contents, options })
    }

    fn code(self) -> Code {
        let mut statement = Statement::new("CREATE PUBLICATION");
        statement.name(&self.name);
        statement.push(if self.all_tables { " FOR ALL TABLES" } else { "" });
        self.contents.write(&mut statement);
        if !self.options.is_empty() {
            statement.push(&format!(" WITH ({})", self.options.join(", ")));
        }
        statement.of(Object::Publication { name: self.name })
    }
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

/// The options that are not the default, as they are written.
fn said(options: BTreeMap<String, String>) -> Faulty<Vec<String>> {
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
    Ok(said)
}
