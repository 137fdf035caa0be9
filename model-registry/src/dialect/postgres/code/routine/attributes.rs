//! What is said of a routine beside its signature and its body.

use std::collections::BTreeMap;

use super::super::plain_type;
use super::super::reader::{Faulty, Reader};
use super::super::statement::Statement;
use crate::dialect::postgres::expression::token::Token;
use crate::dialect::postgres::names::{literal, qualified, quote};
use crate::dialect::postgres::render::type_sql;
use crate::schema::{DataType, ObjectName};

/// Settings whose value is a list of names (`GUC_LIST_QUOTE` in `guc.c`).
const LISTS: [&str; 5] = [
    "local_preload_libraries",
    "search_path",
    "session_preload_libraries",
    "shared_preload_libraries",
    "temp_tablespaces",
];

/// The rows that a function returns by default.
const DEFAULT_ROWS: f64 = 1000.0;

/// What is said of a routine; everything is unsaid where it is the default.
#[derive(Default)]
pub(super) struct Attributes {
    pub(super) language: String,
    transforms: Vec<DataType>,
    window: bool,
    volatility: Option<&'static str>,
    parallel: Option<&'static str>,
    strict: bool,
    definer: bool,
    leakproof: bool,
    cost: Option<f64>,
    rows: Option<f64>,
    support: Option<ObjectName>,
    settings: BTreeMap<String, Vec<String>>,
}

impl Attributes {
    /// Reads one attribute; whether there was one.
    pub(super) fn read(&mut self, reader: &mut Reader<'_>) -> Faulty<bool> {
        let Some(Token::Word(word)) = reader.peek().cloned() else { return Ok(false) };
        if reader.eat_words(&["called", "on", "null", "input"]) {
            self.strict = false;
            return Ok(true);
        }
        if reader.eat_words(&["returns", "null", "on", "null", "input"]) {
            self.strict = true;
            return Ok(true);
        }
        if reader.eat_words(&["not", "leakproof"]) {
            self.leakproof = false;
            return Ok(true);
        }
        match word.as_str() {
            "set" => self.set(reader)?,
            "reset" => self.reset(reader)?,
            _ => {
                reader.next();
                return self.word(&word, reader);
            }
        }
        Ok(true)
    }

    /// Reads on after the first word of an attribute.
    fn word(&mut self, word: &str, reader: &mut Reader<'_>) -> Faulty<bool> {
        match word {
            "language" => self.language = language(reader)?,
            "immutable" => self.volatility = Some("IMMUTABLE"),
            "stable" => self.volatility = Some("STABLE"),
            "volatile" => self.volatility = None,
            "strict" => self.strict = true,
            "window" => self.window = true,
            "leakproof" => self.leakproof = true,
            "external" => return Ok(true),
            "security" => {
                self.definer = reader.eat_one_of(&["definer", "invoker"]) == Some("definer")
            }
            "parallel" => {
                self.parallel = match reader.eat_one_of(&["safe", "restricted", "unsafe"]) {
                    Some("safe") => Some("PARALLEL SAFE"),
                    Some("restricted") => Some("PARALLEL RESTRICTED"),
                    Some(_) | None => None,
                };
            }
            "cost" => self.cost = Some(number(reader)?),
            "rows" => self.rows = Some(number(reader)?),
            "support" => self.support = Some(reader.routine()?),
            // Of no effect; for compliance with the SQL standard.
            "restrict" => return Ok(true),
            "transform" => {
                while reader.eat_words(&["for", "type"]) {
                    self.transforms.push(plain_type(reader)?);
                    reader.eat(",");
                }
            }
            other => return Err(format!("`{}` is not known of a routine", other.to_uppercase())),
        }
        Ok(true)
    }

    fn set(&mut self, reader: &mut Reader<'_>) -> Faulty<()> {
        reader.expect_word("set")?;
        let mut name = reader.name()?;
        while reader.eat(".") {
            name = format!("{name}.{}", reader.name()?);
        }
        if reader.eat_words(&["from", "current"]) {
            return Err(format!(
                "what `{name}` is now is known to the server alone: write its value"
            ));
        }
        if !reader.eat_equals() {
            reader.expect_word("to")?;
        }
        if reader.eat_word("default") {
            self.settings.remove(&name);
            return Ok(());
        }
        let mut values = vec![setting(reader)?];
        while reader.eat(",") {
            values.push(setting(reader)?);
        }
        if !LISTS.contains(&name.as_str()) {
            values = vec![values.join(", ")];
        }
        self.settings.insert(name, values);
        Ok(())
    }

    fn reset(&mut self, reader: &mut Reader<'_>) -> Faulty<()> {
        reader.expect_word("reset")?;
        match reader.name()?.as_str() {
            "all" => self.settings.clear(),
            name => _ = self.settings.remove(name),
        }
        Ok(())
    }

    /// In the order in which the server prints them, on one line, and each setting on its own.
    pub(super) fn write(&self, returns_set: bool, statement: &mut Statement) {
        let default_cost = match self.language.as_str() {
            "c" | "internal" => 1.0,
            _ => 100.0,
        };
        let cost = self.cost.filter(|cost| *cost != default_cost);
        let rows = self.rows.filter(|rows| returns_set && *rows != DEFAULT_ROWS);
        let flags = [
            (self.window, "WINDOW"),
            (self.volatility.is_some(), self.volatility.unwrap_or_default()),
            (self.parallel.is_some(), self.parallel.unwrap_or_default()),
            (self.strict, "STRICT"),
            (self.definer, "SECURITY DEFINER"),
            (self.leakproof, "LEAKPROOF"),
        ];
        let mut words = vec![quote(&self.language)];
        if !self.transforms.is_empty() {
            let types: Vec<_> =
                self.transforms.iter().map(|own| format!("FOR TYPE {}", type_sql(own))).collect();
            words.push(format!("TRANSFORM {}", types.join(", ")));
        }
        words.extend(flags.iter().filter(|(said, _)| *said).map(|(_, word)| (*word).to_owned()));
        words.extend(cost.map(|cost| format!("COST {cost}")));
        words.extend(rows.map(|rows| format!("ROWS {rows}")));
        words.extend(self.support.as_ref().map(|own| format!("SUPPORT {}", qualified(own))));
        statement.push(&words.join(" "));
        for (name, values) in &self.settings {
            let values: Vec<_> = values.iter().map(|value| literal(value)).collect();
            let name: Vec<_> = name.split('.').map(quote).collect();
            statement.push(&format!("\nSET {} TO {}", name.join("."), values.join(", ")));
        }
    }
}

fn language(reader: &mut Reader<'_>) -> Faulty<String> {
    match reader.next() {
        Some(Token::Text(name) | Token::Quoted(name) | Token::Word(name)) => {
            Ok(name.to_lowercase())
        }
        Some(_) | None => Err("the language is missing".to_owned()),
    }
}

fn number(reader: &mut Reader<'_>) -> Faulty<f64> {
    match reader.next() {
        Some(Token::Number(number)) => {
            number.parse().map_err(|_| format!("`{number}` is no number"))
        }
        Some(_) | None => Err("a number is missing".to_owned()),
    }
}

/// One value of a setting.
fn setting(reader: &mut Reader<'_>) -> Faulty<String> {
    let sign = match reader.eat_operator("-") {
        true => "-",
        false => "",
    };
    match reader.next() {
        Some(
            Token::Text(value) | Token::Word(value) | Token::Quoted(value) | Token::Number(value),
        ) => Ok(format!("{sign}{value}")),
        Some(_) | None => Err("the value of a setting is missing".to_owned()),
    }
}
