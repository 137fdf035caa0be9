//! `CREATE PUBLICATION`.

use std::collections::BTreeMap;

use super::reader::{Faulty, Reader};
use super::statement::Statement;
use super::{Names, Printed, first_line, options};
use crate::dialect::postgres::names::{list, qualified, quote};
use crate::dialect::{DialectError, DialectName};
use crate::schema::{Code, Expr, Object, ObjectName};

/// What is published by default, in the order of the catalog.
const PUBLISHED: [&str; 4] = ["insert", "update", "delete", "truncate"];

/// Reads on after `CREATE PUBLICATION`.
pub(super) fn read(reader: &mut Reader<'_>) -> Faulty<Code> {
    Ok(Publication::read(reader)?.code())
}

/// The publication once a relation is gone that it published; `None` where it did not.
pub(crate) fn without(code: &Code, relation: &ObjectName) -> Option<Code> {
    let mut publication = parsed(code).ok()?;
    publication.contents.tables.remove(relation)?;
    Some(Code { comment: code.comment.clone(), ..publication.code() })
}

/// The publication after `ALTER PUBLICATION ... ADD`, `SET` or `DROP`.
pub(crate) fn changed(code: &Code, alter: &str, names: &dyn Names) -> Result<Code, DialectError> {
    let error = |reason| DialectError::Statement {
        sql: first_line(alter),
        dialect: DialectName::Postgres,
        reason,
    };
    let mut publication = parsed(code).map_err(error)?;
    let mut reader = Reader::new(alter, names).map_err(error)?;
    publication.alter(&mut reader).map_err(error)?;
    Ok(Code { comment: code.comment.clone(), ..publication.code() })
}

fn parsed(code: &Code) -> Faulty<Publication> {
    let mut reader = Reader::new(code.statement.sql(), &Printed)?;
    reader.eat_words(&["create", "publication"]);
    Publication::read(&mut reader)
}

/// A publication.
struct Publication {
    name: String,
    all_tables: bool,
    contents: Contents,
    /// Those that are not the default, by name, with the values as they are written.
    options: BTreeMap<String, String>,
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
        let mut publication = Self { name, all_tables, contents, options: BTreeMap::new() };
        if reader.eat_word("with") {
            publication.set_options(options::read(reader)?)?;
        }
        Ok(publication)
    }

    /// Reads `ALTER PUBLICATION name ADD TABLE ...`, and does it.
    fn alter(&mut self, reader: &mut Reader<'_>) -> Faulty<()> {
        reader.eat_words(&["alter", "publication"]);
        reader.name()?;
        let action = reader.eat_one_of(&["add", "set", "drop"]).ok_or("nothing is altered")?;
        if action == "set" && reader.at_symbol("(") {
            return self.set_options(options::read(reader)?);
        }
        if self.all_tables {
            return Err(format!("publication \"{}\" is defined as FOR ALL TABLES", self.name));
        }
        let said = contents(reader)?;
        match action {
            "add" => self.contents.add(said),
            "drop" => self.contents.remove(&said),
            _ => {
                self.contents = said;
                Ok(())
            }
        }
    }

    fn set_options(&mut self, options: BTreeMap<String, String>) -> Faulty<()> {
        for (name, value) in options {
            match said(&name, &value)? {
                Some(value) => _ = self.options.insert(name, value),
                None => _ = self.options.remove(&name),
            }
        }
        Ok(())
    }

    fn code(self) -> Code {
        let mut statement = Statement::new("CREATE PUBLICATION");
        statement.name(&self.name);
        statement.push(if self.all_tables { " FOR ALL TABLES" } else { "" });
        self.contents.write(&mut statement);
        if !self.options.is_empty() {
            let options = self.options.iter().map(|(name, value)| format!("{name} = {value}"));
            statement.push(&format!(" WITH ({})", options.collect::<Vec<_>>().join(", ")));
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

    fn add(&mut self, said: Self) -> Faulty<()> {
        if let Some(table) = said.tables.keys().find(|table| self.tables.contains_key(table)) {
            return Err(format!("relation \"{table}\" is already member of the publication"));
        }
        self.tables.extend(said.tables);
        self.schemas.extend(said.schemas);
        self.schemas.sort_unstable();
        self.schemas.dedup();
        Ok(())
    }

    fn remove(&mut self, said: &Self) -> Faulty<()> {
        if let Some(table) = said.tables.keys().find(|table| !self.tables.contains_key(table)) {
            return Err(format!("relation \"{table}\" is not part of the publication"));
        }
        self.tables.retain(|table, _| !said.tables.contains_key(table));
        self.schemas.retain(|schema| !said.schemas.contains(schema));
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

/// The value of an option as it is written; `None` where it is the default.
fn said(name: &str, value: &str) -> Faulty<Option<String>> {
    match name {
        "publish" => {
            let wanted: Vec<_> = value.split(',').map(|word| word.trim().to_lowercase()).collect();
            let own: Vec<_> =
                PUBLISHED.into_iter().filter(|word| wanted.iter().any(|own| own == word)).collect();
            Ok((own.len() < PUBLISHED.len()).then(|| format!("'{}'", own.join(", "))))
        }
        "publish_via_partition_root" => {
            Ok((!matches!(value, "false" | "off" | "0")).then(|| "true".to_owned()))
        }
        // PostgreSQL 18 has it; without a value it is `stored`.
        "publish_generated_columns" => Ok((value != "none").then(|| "stored".to_owned())),
        other => Err(format!("a publication has no option `{other}` here")),
    }
}
