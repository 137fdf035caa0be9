//! What `pg_dump --schema-only` says of a database: a second reader of the catalog beside our own introspection.
//!
//! Two databases with equal schemas have the same [`Dump`]. The text is taken as it is, but for three rules:
//!
//! - The lines of `\restrict` and `\unrestrict` are left out: `pg_dump` puts a random word into them.
//! - The columns within one `CREATE TABLE` are sorted: a database can only add a column at the end, so that their order
//!   is not part of what makes two tables equal. The attributes of a composite type are not sorted: they are a row.
//! - A NOT NULL loses its name, which PostgreSQL 18 gives it and keeps through renames: it is no part of a schema.

use std::borrow::Cow;
use std::env;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What `pg_dump` says of a schema: one part for each object. Empty for a dialect without it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dump {
    parts: Vec<String>,
}

/// The schema of a database of PostgreSQL.
///
/// # Errors
///
/// Where `pg_dump` is not there, or what it says.
pub fn dump(url: &str) -> Result<Dump, String> {
    let output = Command::new(program())
        .args(["--schema-only", "--dbname", url])
        .output()
        .map_err(|error| format!("pg_dump: {error}: `bash tests/run` installs it"))?;
    match output.status.success() {
        true => Ok(Dump::parse(&String::from_utf8_lossy(&output.stdout))),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

/// That beside the server which the search path names; else the newest one that a package brought, since it reads
/// servers of its own version and older ones; else that of the search path.
fn program() -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    let of_server = env::split_paths(&path).find(|directory| directory.join("initdb").exists());
    if let Some(program) = of_server.map(|directory| directory.join("pg_dump"))
        && program.exists()
    {
        return program;
    }
    let versions = ["/usr/lib/postgresql", "/usr"].into_iter().flat_map(|directory| {
        Path::new(directory).read_dir().into_iter().flatten().filter_map(Result::ok)
    });
    let installed = versions.filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let version: u32 = name.trim_start_matches("pgsql-").parse().ok()?;
        let program = entry.path().join("bin/pg_dump");
        program.exists().then_some((version, program))
    });
    installed.max().map_or_else(|| PathBuf::from("pg_dump"), |(_, program)| program)
}

impl Dump {
    fn parse(text: &str) -> Self {
        let mut parts = vec![String::new()];
        let mut columns: Option<Vec<&str>> = None;
        let lines: Vec<_> = text.lines().filter(|line| !is_random(line)).map(nameless).collect();
        for line in lines.iter().map(AsRef::as_ref) {
            if line.starts_with("-- Name: ") {
                parts.push(String::new());
            }
            let part = parts.last_mut().expect("there is a first part");
            columns = match columns.take() {
                None => {
                    push(part, line);
                    starts_table(line).then(Vec::new)
                }
                Some(mut lines) if line.starts_with(')') => {
                    lines.sort_unstable();
                    lines.iter().for_each(|line| push(part, line));
                    push(part, line);
                    None
                }
                Some(mut lines) => {
                    lines.push(line.trim_end_matches(','));
                    Some(lines)
                }
            };
        }
        Self { parts }
    }

    /// That it is the same as another.
    ///
    /// # Errors
    ///
    /// The objects that are not.
    pub fn expect(&self, what: &str, wanted: &Self) -> Result<(), String> {
        if self == wanted {
            return Ok(());
        }
        let only = |one: &Self, other: &Self| {
            let parts = one.parts.iter().filter(|part| !other.parts.contains(part));
            parts.map(|part| part.trim_end()).collect::<Vec<_>>().join("\n")
        };
        let mut reason = format!("{what}: pg_dump tells the databases apart");
        let _ = write!(reason, "\n---- is there\n{}", only(self, wanted));
        let _ = write!(reason, "\n---- is wanted\n{}", only(wanted, self));
        Err(reason)
    }
}

fn is_random(line: &str) -> bool {
    line.starts_with("\\restrict ") || line.starts_with("\\unrestrict ")
}

/// The line without the name of a NOT NULL: `CONSTRAINT name NOT NULL`.
fn nameless(line: &str) -> Cow<'_, str> {
    const NAMED: &str = "CONSTRAINT ";
    const NOT_NULL: &str = " NOT NULL";
    let is_name = |text: &str| {
        let quoted = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        quoted.map_or(!text.contains(' '), |name| !name.replace("\"\"", "").contains('"'))
    };
    let named = line.match_indices(NAMED).find_map(|(start, _)| {
        let rest = &line[start + NAMED.len()..];
        let end = rest.find(NOT_NULL).filter(|end| is_name(&rest[..*end]))?;
        Some((start, start + NAMED.len() + end))
    });
    match named {
        Some((start, end)) => format!("{}{}", &line[..start], line[end..].trim_start()).into(),
        None => line.into(),
    }
}

fn starts_table(line: &str) -> bool {
    let is_table = line.starts_with("CREATE TABLE ") || line.starts_with("CREATE UNLOGGED TABLE ");
    is_table && line.ends_with(" (")
}

fn push(part: &mut String, line: &str) {
    // Between parts there are lines of two dashes and empty ones, which belong to neither.
    if !line.is_empty() && line != "--" {
        let _ = writeln!(part, "{line}");
    }
}

#[cfg(test)]
mod tests {
    use diesel::connection::SimpleConnection;

    use super::*;
    use crate::postgres;

    fn dump_of(sql: &str) -> Dump {
        let database = postgres::database();
        database.connect().batch_execute(sql).expect("makes the schema");
        dump(database.url()).expect("dumps it")
    }

    #[test]
    fn the_order_of_columns_does_not_matter() {
        let one = dump_of("CREATE TABLE sample (a int, b text, CHECK (a > 0))");
        let other = dump_of("CREATE TABLE sample (b text, a int, CHECK (a > 0))");
        assert_eq!(one, other);
    }

    #[test]
    fn what_no_introspection_reads_is_seen() {
        let one = dump_of("CREATE TABLE sample (a int, b text)");
        let other = dump_of("CREATE TABLE sample (a int, b text) WITH (fillfactor = 70)");
        let reason = other.expect("up", &one).expect_err("they differ");
        assert!(reason.contains("fillfactor='70'"), "{reason}");
    }

    #[test]
    fn only_the_name_of_a_not_null_goes() {
        let cases = [
            ("    mass integer CONSTRAINT mass_nn NOT NULL,", "    mass integer NOT NULL,"),
            ("    a text CONSTRAINT \"odd \"\"name\" NOT NULL", "    a text NOT NULL"),
            ("    mass integer NOT NULL,", "    mass integer NOT NULL,"),
        ];
        for (line, expected) in cases {
            assert_eq!(nameless(line), expected);
        }
        for line in [
            "    CONSTRAINT c CHECK ((a IS NOT NULL)),",
            "\tCONSTRAINT \"c\" CHECK (((\"A\") IS NOT NULL))",
        ] {
            assert_eq!(nameless(line), line, "the check stays");
        }
    }

    #[test]
    fn the_order_of_attributes_matters() {
        assert_ne!(
            dump_of("CREATE TYPE pair AS (a int, b text)"),
            dump_of("CREATE TYPE pair AS (b text, a int)")
        );
    }
}
