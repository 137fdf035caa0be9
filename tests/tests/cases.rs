//! Each file in `cases/diff` is one change: two schemas, and the scripts that are expected between them.
//!
//! A file has a first line that says what it is about, a second one of `since PostgreSQL 15` where older ones lack it
//! (there it is planned, and not run), and sections, each under a line of `---` and its name:
//!
//! - `from`, `to`: the schemas as SQL; `from postgres` and the like where one dialect says it in its own way. A
//!   dialect without a `to` has no part in the case; one without a `from` starts with nothing.
//! - `said`: what the author says to the change, as on the command line: `--rename sample.mass=weight`, `--drop note`,
//!   `--backfill sample.mass=0`.
//! - `rows`: statements that fill the first schema's tables.
//! - `postgres up`, `postgres down`, `postgres findings` or `postgres refuses`, and the same for the other dialects:
//!   what is expected. `UPDATE_CASES=1` writes them.
//!
//! `CASES=add_check,drop_enum` runs these alone.
//!
//! Each case also runs on the real engine: the first schema and its rows, up, and down again. Tables that stay keep
//! their rows. After each step the database is read twice: by our own introspection, and by `pg_dump`, whose text must
//! be that of a database that was made from the second schema directly, and in the end that of the first. So what our
//! introspection does not see cannot hide.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use model_registry::dialect::DialectName;
use model_registry::diff::{Rename, diff};
use model_registry::plan::{Intent, Plan, plan};
use model_registry::replay::{Script, replayer};
use model_registry::schema::{Object, ObjectName, Schema};
use model_registry::step::Step;
use registry_tests::arbitrary::rows::qualified;
use registry_tests::dump::Dump;
use registry_tests::engine::Engine;
use registry_tests::{postgres, versions};

type Rows = Vec<Vec<Option<String>>>;

/// The sections that are written, in their order, for each dialect.
const EXPECTED: [&str; 4] = ["refuses", "up", "down", "findings"];

#[test]
fn changes() {
    let update = env::var_os("UPDATE_CASES").is_some();
    let _roles = postgres::roles(&["case_reader", "case_writer"]);
    let mut engines = DialectName::ALL.map(Engine::open);
    let mut failures = String::new();
    for path in case_files() {
        let text = fs::read_to_string(&path).expect("the case is readable");
        let name = path.file_name().expect("it is a file").to_string_lossy();
        match Case::parse(&text).and_then(|case| case.run(&mut engines)) {
            Ok(found) if found == text => {}
            Ok(found) if update => fs::write(&path, found).expect("the case is writable"),
            Ok(found) => failures.push_str(&difference(&name, &text, &found)),
            Err(reason) => _ = writeln!(failures, "==== {name}: {reason}\n"),
        }
    }
    assert!(failures.is_empty(), "\n{failures}\n(UPDATE_CASES=1 writes what was found)");
}

fn case_files() -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/diff");
    let entries = fs::read_dir(directory).expect("the directory of cases is there");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("is readable").path()).collect();
    // For whoever works at one of them.
    if let Ok(wanted) = env::var("CASES") {
        files.retain(|path| wanted.split(',').any(|part| path.ends_with(format!("{part}.sql"))));
    }
    files.sort();
    files
}

/// The first lines that differ, with what follows.
fn difference(name: &str, expected: &str, found: &str) -> String {
    let same = expected.lines().zip(found.lines()).take_while(|(one, other)| one == other).count();
    let rest = |text: &str| {
        let lines: Vec<_> = text.lines().skip(same).take(12).collect();
        lines.join("\n    ")
    };
    format!(
        "==== {name}:{}: expected\n    {}\n---- found\n    {}\n\n",
        same + 1,
        rest(expected),
        rest(found)
    )
}

/// What a case says beforehand, and nothing of what it expects.
struct Case {
    /// What stands before the first section.
    about: String,
    sections: Vec<(String, String)>,
}

impl Case {
    fn parse(text: &str) -> Result<Self, String> {
        let mut case = Self { about: String::new(), sections: Vec::new() };
        for line in text.lines() {
            match (line.strip_prefix("--- "), case.sections.last_mut()) {
                (Some(header), _) => case.sections.push((header.to_owned(), String::new())),
                (None, Some((_, body))) => _ = writeln!(body, "{line}"),
                (None, None) => _ = writeln!(case.about, "{line}"),
            }
        }
        case.sections.retain(|(header, _)| !is_expected(header));
        match case.sections.iter().find(|(header, _)| !is_given(header)) {
            Some((header, _)) => Err(format!("there is no section `{header}`")),
            None => Ok(case),
        }
    }

    /// The section of a dialect, or else the common one.
    fn section(&self, name: &str, dialect: DialectName) -> Option<&str> {
        let own = format!("{name} {dialect}");
        [own.as_str(), name].into_iter().find_map(|wanted| {
            let found = self.sections.iter().find(|(header, _)| header == wanted)?;
            Some(found.1.trim_end())
        })
    }

    /// The whole text of the case, with what was found as its expectation.
    fn run(&self, engines: &mut [Engine]) -> Result<String, String> {
        let mut text = self.about.clone();
        for (header, body) in &self.sections {
            push_section(&mut text, header, body);
        }
        for engine in engines {
            let name = engine.dialect().name();
            if let Some(to) = self.section("to", name) {
                let found =
                    self.run_on(engine, to).map_err(|reason| format!("{name}: {reason}"))?;
                for (header, body) in
                    EXPECTED.iter().zip(found).filter(|(_, body)| !body.is_empty())
                {
                    push_section(&mut text, &format!("{name} {header}"), &body);
                }
            }
        }
        Ok(text)
    }

    /// Whether the server has all that the case is about. What an older one has not is planned, and not run.
    fn can_run_on(&self, dialect: DialectName) -> bool {
        let since = self.about.lines().find_map(versions::since).unwrap_or_default();
        dialect != DialectName::Postgres || since <= postgres::version()
    }

    /// What is found for each of [`EXPECTED`].
    fn run_on(&self, engine: &mut Engine, after: &str) -> Result<[String; 4], String> {
        let dialect = engine.dialect();
        let before = self.section("from", dialect.name()).unwrap_or_default();
        let (from, to) = (replayed(dialect.name(), before)?, replayed(dialect.name(), after)?);
        let intent = self.intent(dialect.name(), &from)?;
        let plan = match plan(dialect, &from, &to, &intent) {
            Ok(plan) => plan,
            Err(errors) => {
                let lines: Vec<_> = errors.iter().map(ToString::to_string).collect();
                return Ok([lines.join("\n"), String::new(), String::new(), String::new()]);
            }
        };
        let script = |steps: &[Step]| dialect.script(steps).map_err(|error| error.to_string());
        let (up, down) = match (script(&plan.up), script(&plan.down)) {
            (Ok(up), Ok(down)) => (up, down),
            (Err(error), _) | (_, Err(error)) => {
                return Ok([error, String::new(), String::new(), String::new()]);
            }
        };

        if !self.can_run_on(dialect.name()) {
            return Ok([String::new(), up, down, findings(&plan)]);
        }
        let wanted_dump = made(engine, "the second schema", after, &to)?;
        let first_dump = made(engine, "the first schema", before, &from)?;
        run(engine, self.section("rows", dialect.name()).unwrap_or_default(), false)?;
        let staying: Vec<_> =
            from.tables.keys().filter(|name| to.tables.contains_key(name)).collect();
        let rows = row_counts(engine, &staying)?;
        for (what, script, steps, wanted, dump) in [
            ("up", &up, &plan.up, &to, &wanted_dump),
            ("down", &down, &plan.down, &from, &first_dump),
        ] {
            run(engine, script, dialect.needs_own_transaction(steps))?;
            expect(engine, what, wanted)?;
            engine.dump()?.expect(what, dump)?;
            if row_counts(engine, &staying)? != rows {
                return Err(format!("{what}: rows are lost"));
            }
        }
        Ok([String::new(), up, down, findings(&plan)])
    }

    fn intent(&self, dialect: DialectName, from: &Schema) -> Result<Intent, String> {
        let mut intent = Intent::default();
        let mut named = from.clone();
        for line in self.section("said", dialect).unwrap_or_default().lines() {
            let (option, value) = line.split_once(' ').unwrap_or((line, ""));
            match (option, value.split_once('=')) {
                ("--drop", None) => _ = intent.drops.insert(value.to_owned()),
                ("--backfill", Some((column, sql))) => {
                    intent.backfills.insert(column.to_owned(), sql.to_owned());
                }
                ("--rename", Some((path, to))) => {
                    let object = find(&named, path).ok_or(format!("there is no {path}"))?;
                    rename_outside(&mut named, &object, to)?;
                    intent.renames.push(Rename { from: object, to: to.to_owned() });
                }
                _ => return Err(format!("there is no option `{line}`")),
            }
        }
        Ok(intent)
    }
}

fn is_given(header: &str) -> bool {
    let name = header.split(' ').next().unwrap_or_default();
    ["from", "to", "said", "rows"].contains(&name)
}

fn is_expected(header: &str) -> bool {
    header.split_once(' ').is_some_and(|(dialect, name)| {
        dialect.parse::<DialectName>().is_ok() && EXPECTED.contains(&name)
    })
}

fn push_section(text: &mut String, header: &str, body: &str) {
    let _ = writeln!(text, "--- {header}\n{}\n", body.trim_end());
}

fn replayed(dialect: DialectName, sql: &str) -> Result<Schema, String> {
    let mut replay = replayer(dialect).map_err(|error| error.to_string())?;
    let ran = replay.run(Script { name: "case", sql }).and_then(|()| replay.schema());
    ran.map_err(|error| error.to_string())
}

/// The object or column of that path.
fn find(schema: &Schema, path: &str) -> Option<Object> {
    let columns = schema.tables.values().flat_map(|table| {
        table.columns.iter().map(|column| Object::column(&table.name, &column.name))
    });
    let values = schema.enums.values().flat_map(|own| {
        own.values.iter().map(|name| Object::Value { of: own.name.clone(), name: name.clone() })
    });
    let attributes = schema.composites.values().flat_map(|own| {
        own.attributes
            .iter()
            .map(|part| Object::Attribute { of: own.name.clone(), name: part.name.clone() })
    });
    let parts = columns.chain(values).chain(attributes);
    schema.objects().chain(parts).find(|object| object.path() == path)
}

/// What is inside of an object is said with the new name of that object.
fn rename_outside(schema: &mut Schema, object: &Object, to: &str) -> Result<(), String> {
    match object {
        Object::Table { name } | Object::Enum { name } | Object::Composite { name } => {
            let step = Step::Rename { object: object.clone(), to: name.sibling(to) };
            step.apply(schema).map_err(|error| error.to_string())
        }
        _ => Ok(()),
    }
}

fn run(engine: &mut Engine, sql: &str, manages_transaction: bool) -> Result<(), String> {
    engine.migrate(sql, manages_transaction).map_err(|error| format!("{error}\n{sql}"))
}

fn expect(engine: &mut Engine, what: &str, wanted: &Schema) -> Result<(), String> {
    let connection = engine.connection();
    let found = connection.introspect().map_err(|error| error.to_string())?;
    let wanted = connection.normalize(wanted.clone(), &found).map_err(|error| error.to_string())?;
    if let Some((object, reason)) = wanted.by_text.first() {
        return Err(format!("{what}: the database cannot make {object}: {reason}"));
    }
    let steps: Vec<_> = diff(&found, &wanted.schema, &[]).iter().map(Step::describe).collect();
    match found == wanted.schema {
        true => Ok(()),
        false => Err(format!("{what}: the database lacks: {}", steps.join("; "))),
    }
}

/// Makes a schema from nothing, and reads what is there.
fn made(engine: &mut Engine, what: &str, sql: &str, wanted: &Schema) -> Result<Dump, String> {
    engine.emptied();
    run(engine, sql, false)?;
    expect(engine, what, wanted)?;
    engine.dump()
}

/// How many rows each table holds.
fn row_counts(engine: &mut Engine, tables: &[&ObjectName]) -> Result<Vec<Rows>, String> {
    let dialect = engine.dialect();
    let count = |table: &&ObjectName| {
        // The rows of partitions and heirs are counted with these.
        let only = if dialect.name() == DialectName::Postgres { "ONLY " } else { "" };
        let table = qualified(dialect, table);
        let sql = format!("SELECT CAST(count(*) AS TEXT) FROM {only}{table}");
        engine.connection().query(&sql).map_err(|error| format!("{error}\n{sql}"))
    };
    tables.iter().map(count).collect()
}

fn findings(plan: &Plan) -> String {
    let lines = plan.findings.iter().map(|finding| ("up", finding));
    let lines = lines.chain(plan.losses.iter().map(|finding| ("down", finding)));
    let lines: Vec<_> = lines
        .map(|(way, finding)| {
            format!("{way}: {}: {}: {}", finding.code, finding.object, finding.advice)
        })
        .collect();
    lines.join("\n")
}
