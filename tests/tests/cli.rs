//! The command line, as a person sees it: transcripts of commands with what they print.
//!
//! A case is a file in `cases/cli/<backend>/`. A line `$ command` is run by `sh` in a fresh directory, what follows is
//! what it prints to stdout and stderr, and `[1]` its exit code where that is not 0. `UPDATE_CASES=1` writes what was
//! printed into the file. Versions, durations and the directory's name are replaced, since they differ each time.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write as _};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use registry_tests::postgres;

/// A password that is in some commands, and must be in no output.
const SECRET: &str = "s3cret";

#[test]
fn sqlite_transcripts() {
    check_all("sqlite", || None);
}

#[test]
fn postgres_transcripts() {
    check_all("postgres", || Some(postgres::database()));
}

/// At a terminal, what a diff cannot know is asked.
#[test]
fn asks_at_a_terminal() {
    let project = tempfile::tempdir().expect("a temporary directory");
    run("MODELS=first manage revision --autogenerate -m first", project.path(), None);
    // `script` gives its command a terminal; one that waits for an answer to another question ends in time.
    let command = "MODELS=undecided timeout 60 \
         script -qec 'manage revision --autogenerate -m decide' /dev/null";
    let mut manage = shell(command, project.path(), None)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("sh runs");
    let mut keys = manage.stdin.take().expect("a pipe");
    let mut screen = manage.stdout.take().expect("a pipe");
    const ARROW_DOWN: &str = "\u{1b}[B";
    let mut answers = vec![
        ("What became of column sample.run_id?", format!("{ARROW_DOWN}\r")),
        ("What became of column sample.note?", "\r".to_owned()),
        ("No linked model declares table run.", "y\r".to_owned()),
        ("Which value, in SQL, do rows get in column sample.quality", "7\r".to_owned()),
    ];
    let mut shown = String::new();
    let mut piece = [0; 1024];
    while let Ok(length @ 1..) = screen.read(&mut piece) {
        shown.push_str(&String::from_utf8_lossy(&piece[..length]));
        let asked = answers.iter().position(|(question, _)| shown.contains(question));
        if let Some((_, answer)) = asked.map(|position| answers.remove(position)) {
            keys.write_all(answer.as_bytes()).expect("it waits for the answer");
        }
    }
    assert!(manage.wait().expect("an exit code").success(), "{shown}");
    let up = run(
        "grep -h -e '^-- rename' -e '(7)' -e '^DROP TABLE run' migrations/sqlite/*_decide/up.sql",
        project.path(),
        None,
    );
    assert_eq!(up.lines().count(), 3, "{up}");
}

/// At a terminal a run shows a bar, with the revision and its statement; elsewhere there are plain lines.
#[test]
fn shows_a_bar_at_a_terminal() {
    const SLOW: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000) \
         INSERT INTO a SELECT max(i) FROM n;";
    let project = tempfile::tempdir().expect("a temporary directory");
    for (name, sql) in [("1_first", "CREATE TABLE a (id INTEGER);"), ("2_slow", SLOW)] {
        let revision = project.path().join("migrations/sqlite").join(name);
        fs::create_dir_all(&revision).expect("a directory");
        fs::write(revision.join("up.sql"), sql).expect("a file");
        fs::write(revision.join("down.sql"), "SELECT 1;").expect("a file");
    }
    let screen =
        run("script -qec 'stty cols 100 rows 20; manage upgrade' /dev/null", project.path(), None);
    let bars: Vec<_> = screen.split('\r').filter(|part| part.contains("[2/2]")).collect();
    let shown = bars.iter().any(|bar| {
        // The elapsed time, the name, the statement as far as the line goes.
        bar.contains(" 0s 2_slow: WITH RECURSIVE n(i) AS (SELECT 1 UNION")
    });
    assert!(shown, "{bars:?}");
    assert!(screen.contains("applied 2_slow ("), "{screen:?}");

    fs::remove_file(project.path().join("app.db")).expect("the database");
    let lines = run("manage upgrade", project.path(), None);
    assert!(!lines.contains(['\r', '\u{1b}']), "{lines:?}");
    let starts: Vec<_> = lines.lines().filter_map(|line| line.split(" (").next()).collect();
    assert_eq!(starts, ["applied 1_first", "applied 2_slow"], "{lines}");
}

fn check_all(backend: &str, database: impl Fn() -> Option<postgres::TestDatabase>) {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/cli").join(backend);
    let mut cases: Vec<PathBuf> = fs::read_dir(&directory)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    cases.sort();
    assert!(!cases.is_empty(), "no case in {}", directory.display());
    let failed: Vec<_> =
        cases.iter().filter_map(|case| check(case, database().as_ref()).err()).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

/// Runs one transcript and compares it with the file.
fn check(case: &Path, database: Option<&postgres::TestDatabase>) -> Result<(), String> {
    let expected = fs::read_to_string(case).map_err(|error| error.to_string())?;
    let project = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut printed = String::new();
    for line in expected.lines() {
        match line.strip_prefix("$ ") {
            Some(command) => {
                let output = run(command, project.path(), database);
                writeln!(printed, "$ {command}\n{output}").expect("a string takes everything");
            }
            None if line.starts_with('#') => {
                writeln!(printed, "{line}").expect("a string takes everything");
            }
            None => {}
        }
    }
    let printed = normalised(&printed, project.path(), database);
    assert!(
        !printed.lines().any(|line| !line.starts_with("$ ") && line.contains(SECRET)),
        "{}: it shows a password:\n{printed}",
        case.display()
    );
    assert!(!printed.contains("panicked at"), "{}: it panics:\n{printed}", case.display());
    if printed == expected {
        return Ok(());
    }
    if env::var_os("UPDATE_CASES").is_some() {
        return fs::write(case, printed).map_err(|error| error.to_string());
    }
    Err(format!("{} (UPDATE_CASES=1 accepts it):\n{printed}", case.display()))
}

/// What a command prints, and its exit code where that is not 0.
fn run(command: &str, directory: &Path, database: Option<&postgres::TestDatabase>) -> String {
    let output = shell(&format!("{command} 2>&1"), directory, database).output().expect("sh runs");
    let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
    match output.status.code() {
        Some(0) => {}
        Some(code) => writeln!(text, "[{code}]").expect("a string takes everything"),
        None => writeln!(text, "[killed]").expect("a string takes everything"),
    }
    text
}

/// A directory in which the program is called `manage`, as an application's own is. Two programs of one workspace
/// cannot both be built under that name.
static NAMED_MANAGE: LazyLock<PathBuf> = LazyLock::new(|| {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("named");
    let link = directory.join("manage");
    fs::create_dir_all(&directory).expect("a directory");
    // The link of an earlier run may lead elsewhere.
    let _ = fs::remove_file(&link);
    symlink(env!("CARGO_BIN_EXE_manage-models"), link).expect("a link");
    directory
});

/// A command that finds the programs of these tests, and no database but the test's own.
fn shell(command: &str, directory: &Path, database: Option<&postgres::TestDatabase>) -> Command {
    let manage = Path::new(env!("CARGO_BIN_EXE_manage-models"));
    let programs = manage.parent().expect("a file is in a directory");
    let named = NAMED_MANAGE.display();
    let path = format!("{named}:{}:{}", programs.display(), env::var("PATH").unwrap_or_default());
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).current_dir(directory).env("PATH", path);
    shell.env_remove("DATABASE_URL").env("MODELS", "none");
    if let Some(database) = database {
        shell.env("DATABASE_URL", database.url());
    }
    shell
}

/// The text with what differs each time replaced by something as long.
fn normalised(text: &str, root: &Path, database: Option<&postgres::TestDatabase>) -> String {
    let mut text = text.replace(&root.display().to_string(), "ROOT");
    if let Some(database) = database {
        text = text.replace(database.url(), "DATABASE_URL");
    }
    let mut versions: Vec<&str> = Vec::new();
    let mut normal = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        if let Some(after) = without_time(rest) {
            normal.push_str(TIME);
            rest = after;
            continue;
        }
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end.max(first.len_utf8()));
        let is_number = token.bytes().all(|byte| byte.is_ascii_digit());
        match token.len() {
            14 if is_number => {
                let known = versions.iter().position(|version| *version == token);
                let number = known.unwrap_or_else(|| {
                    versions.push(token);
                    versions.len() - 1
                });
                write!(normal, "{:014}", number + 1).expect("a string takes everything");
            }
            64 if token.bytes().all(|byte| byte.is_ascii_hexdigit()) => normal.push_str("CHECKSUM"),
            _ if is_number && after.starts_with(" ms") => normal.push('N'),
            _ => normal.push_str(token),
        }
        rest = after;
    }
    normal
}

const TIME: &str = "YYYY-MM-DD hh:mm:ss";

/// What follows a time at the start of the text; none where it starts with something else.
fn without_time(text: &str) -> Option<&str> {
    let (time, after) = text.split_at_checked(TIME.len())?;
    let fits = time.bytes().zip(TIME.bytes()).all(|(byte, pattern)| match pattern {
        pattern if pattern.is_ascii_alphabetic() => byte.is_ascii_digit(),
        pattern => byte == pattern,
    });
    fits.then_some(after)
}
