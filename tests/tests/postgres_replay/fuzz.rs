//! No text makes a panic: the statements of this repository, broken in random places.
//!
//! The cases are the same in every run. `FUZZ_SECONDS` searches on with other ones for so long.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use model_registry::dialect::{DialectName, dialect};
use model_registry::replay::{Script, replayer, replayer_of};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// How many scripts a run tries; a few seconds.
const CASES: u32 = 1500;

/// Any seed, as long as it is the same tomorrow.
const SEED: u64 = 20_261_125;

/// What is put between tokens: what begins and does not end, what is nested, what is no ASCII.
const PIECES: [&str; 26] = [
    "(",
    ")",
    "'",
    "\"",
    "$$",
    "$x$",
    "/*",
    "*/",
    "--",
    "\\",
    ";",
    ",",
    ".",
    "::",
    "[",
    "]",
    "E'\\",
    "U&\"",
    "\0",
    "ä",
    "\u{1f980}",
    "9223372036854775808",
    "1e999",
    "CASCADE",
    "NULL",
    "\n",
];

/// What is done to a script of tokens.
#[derive(Clone, Debug)]
enum Mutation {
    Delete(Index, usize),
    Repeat(Index, usize),
    Swap(Index, Index),
    Put(Index, &'static str),
    /// Takes a token of another place.
    Copy(Index, Index),
    /// Takes a word of another place for a word, which often makes another statement.
    Word(Index, Index),
    /// Cuts the script off in the middle of a token.
    Cut(Index),
    Nest(Index, usize),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let place = any::<Index>;
    prop_oneof![
        3 => (place(), 1..8_usize).prop_map(|(at, count)| Mutation::Delete(at, count)),
        1 => (place(), 1..8_usize).prop_map(|(at, count)| Mutation::Repeat(at, count)),
        2 => (place(), place()).prop_map(|(one, other)| Mutation::Swap(one, other)),
        3 => (place(), prop::sample::select(&PIECES[..])).prop_map(|(at, piece)| Mutation::Put(at, piece)),
        3 => (place(), place()).prop_map(|(from, to)| Mutation::Copy(from, to)),
        8 => (place(), place()).prop_map(|(from, to)| Mutation::Word(from, to)),
        1 => place().prop_map(Mutation::Cut),
        1 => (place(), 1..200_usize).prop_map(|(at, depth)| Mutation::Nest(at, depth)),
    ]
}

impl Mutation {
    fn apply(&self, tokens: &mut Vec<String>) {
        if tokens.is_empty() {
            return;
        }
        match self {
            Self::Delete(at, count) => {
                let at = at.index(tokens.len());
                tokens.drain(at..(at + count).min(tokens.len()));
            }
            Self::Repeat(at, count) => {
                let at = at.index(tokens.len());
                let repeated = tokens[at..(at + count).min(tokens.len())].to_vec();
                tokens.splice(at..at, repeated);
            }
            Self::Swap(one, other) => {
                let (one, other) = (one.index(tokens.len()), other.index(tokens.len()));
                tokens.swap(one, other);
            }
            Self::Put(at, piece) => tokens.insert(at.index(tokens.len()), (*piece).to_owned()),
            Self::Copy(from, to) => {
                let token = tokens[from.index(tokens.len())].clone();
                let to = to.index(tokens.len());
                tokens[to] = token;
            }
            Self::Word(from, to) => {
                let is_word =
                    |token: &String| token.chars().all(|c| c == '_' || c.is_alphanumeric());
                let words: Vec<_> =
                    (0..tokens.len()).filter(|place| is_word(&tokens[*place])).collect();
                if !words.is_empty() {
                    let word = tokens[words[from.index(words.len())]].clone();
                    tokens[words[to.index(words.len())]] = word;
                }
            }
            Self::Cut(at) => {
                let at = at.index(tokens.len());
                tokens.truncate(at + 1);
                tokens[at].pop();
            }
            Self::Nest(at, depth) => {
                let at = at.index(tokens.len());
                tokens[at] = format!("{}{}{}", "(".repeat(*depth), tokens[at], ")".repeat(*depth));
            }
        }
    }
}

/// The SQL of the cases and of the migrations, by statement, roughly.
fn statements() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for directory in ["cases", "fixtures", "../migrations"] {
        collect(&root.join(directory), &mut files);
    }
    files.sort();
    let texts = files.iter().map(|file| fs::read_to_string(file).expect("is readable"));
    let statements =
        texts.flat_map(|text| text.split_inclusive(";\n").map(str::to_owned).collect::<Vec<_>>());
    statements.collect()
}

fn collect(directory: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).expect("the directory is readable") {
        let path = entry.expect("the entry is readable").path();
        match path.is_dir() {
            true => collect(&path, files),
            false if path.extension().is_some_and(|ending| ending == "sql") => files.push(path),
            false => {}
        }
    }
}

/// Words, and every other character by itself.
fn tokens(sql: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut in_word = false;
    for letter in sql.chars() {
        let is_word = letter.is_alphanumeric() || letter == '_';
        match tokens.last_mut().filter(|_| is_word && in_word) {
            Some(word) => word.push(letter),
            None => tokens.push(letter.to_string()),
        }
        in_word = is_word;
    }
    tokens
}

fn scripts(statements: Vec<String>) -> impl Strategy<Value = String> {
    let window = (any::<Index>(), 1..12_usize);
    (prop::collection::vec(window, 1..5), prop::collection::vec(mutation(), 0..8)).prop_map(
        move |(windows, mutations)| {
            let statements = windows.iter().flat_map(|(start, count)| {
                let start = start.index(statements.len());
                &statements[start..(start + count).min(statements.len())]
            });
            let mut tokens: Vec<_> = statements.flat_map(|sql| tokens(sql)).collect();
            mutations.iter().for_each(|mutation| mutation.apply(&mut tokens));
            tokens.concat()
        },
    )
}

/// Everything that reads SQL without a server.
fn read(sql: &str) {
    let postgres = dialect(DialectName::Postgres);
    let mut replay = replayer(DialectName::Postgres).expect("the replay is in every build");
    // A refusal is an answer, and what comes after it is read all the same.
    for sql in sql.split_inclusive(";\n") {
        let _ = replay.run(Script { name: "up.sql", sql });
    }
    if let Ok(schema) = replay.schema() {
        let again = replayer_of(postgres, &schema).and_then(|mut replay| replay.schema());
        assert_eq!(again.as_ref(), Ok(&schema), "a replay holds any schema that another made");
    }
    let _ = postgres.parse_type(sql);
    let _ = postgres.expression(sql, None);
}

fn search(seed: u64, cases: u32, statements: &[String]) {
    let config = Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed),
        ..Config::default()
    };
    let found = TestRunner::new(config).run(&scripts(statements.to_vec()), |sql| {
        read(&sql);
        Ok(())
    });
    if let Err(error) = found {
        panic!("seed {seed}: {error}");
    }
}

#[test]
fn no_script_makes_a_panic() {
    let statements = statements();
    assert!(statements.len() > 500, "{} statements", statements.len());
    search(SEED, CASES, &statements);
    let seconds = env::var("FUZZ_SECONDS").map_or(0, |said| said.parse().expect("it is a number"));
    let end = Instant::now() + Duration::from_secs(seconds);
    for seed in SEED + 1.. {
        if Instant::now() >= end {
            break;
        }
        search(seed, CASES, &statements);
    }
}

/// What the search found, in its shortest form.
const FOUND: [&str; 2] = [
    "CREATE SEQUENCE sample_id_seq;\nCREATE TABLE sample (id integer GENERATED ALWAYS AS IDENTITY);\n",
    "CREATE TABLE visit (id integer);\n\
     ALTER TABLE visit ALTER COLUMN id SET DEFAULT nextval('visit_id_seq');\n\
     CREATE SEQUENCE visit_id_seq OWNED BY visit.id;\n",
];

#[test]
fn what_was_found_once_is_not_found_again() {
    FOUND.iter().for_each(|sql| read(sql));
}
