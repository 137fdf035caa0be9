//! The shape of the library: dependencies between its rooms run one way, few rooms do I/O, and files stay short.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A room: a module at the root of the library.
struct Room {
    name: &'static str,
    /// The rooms that it may name in `use crate::...`. Each stands above it in [`ROOMS`], so that there is no circle.
    uses: &'static [&'static str],
    /// What it is for, which is why it needs those and no others.
    reason: &'static str,
}

const ROOMS: &[Room] = &[
    Room { name: "schema", uses: &[], reason: "plain data that everything is turned into" },
    Room { name: "step", uses: &["schema"], reason: "one change of a schema" },
    Room {
        name: "dialect",
        uses: &["schema", "step"],
        reason: "renders steps and reads schemas back; it decides nothing",
    },
    Room {
        name: "diff",
        uses: &["schema", "step"],
        reason: "pure: it knows no SQL, so that one diff serves every dialect",
    },
    Room {
        name: "plan",
        uses: &["schema", "step", "dialect", "diff"],
        reason: "orders a diff's steps as the dialect needs them",
    },
    Room {
        name: "replay",
        uses: &["schema", "step", "dialect"],
        reason: "reads SQL files, which need not come from a plan",
    },
    Room {
        name: "metadata",
        uses: &["schema", "step", "dialect", "diff", "replay", "plan"],
        reason: "turns models, views and the SQL beside them into a schema, and makes it in an empty database",
    },
    Room {
        name: "revision",
        uses: &["schema", "step", "dialect", "diff", "replay", "plan"],
        reason: "migrations on disk, and what branches of them change; it knows no models",
    },
    Room {
        name: "refresh",
        uses: &["schema", "dialect"],
        reason: "works on the views that a live database has; it knows no models and no migrations",
    },
    Room {
        name: "runner",
        uses: &["schema", "dialect", "replay", "revision", "refresh"],
        reason: "runs in every application at boot; it knows no models and makes no plan",
    },
    Room {
        name: "drift",
        uses: &["schema", "step", "dialect", "diff", "plan", "replay", "metadata", "revision"],
        reason: "compares models with migrations in a build script; it runs nothing",
    },
    Room {
        name: "__private",
        uses: &["schema", "dialect", "metadata", "revision", "runner"],
        reason: "what the code that macros write in other crates needs",
    },
    Room {
        name: "cli",
        uses: &[
            "schema", "step", "dialect", "diff", "plan", "replay", "metadata", "revision",
            "refresh", "runner", "drift",
        ],
        reason: "a door to all the others; none of them knows it",
    },
];

/// The files that may touch the world outside: files, processes, the environment, the terminal.
const DOES_IO: &[(&str, &str)] = &[
    ("dialect/*/introspect", "reads a live database"),
    ("dialect/*/normalize", "asks a live database"),
    ("dialect/*/backend", "is a connection"),
    ("revision/directory", "reads and writes the directory of migrations"),
    ("runner", "runs migrations"),
    ("drift", "speaks to cargo"),
    ("cli", "speaks to a person"),
    ("main", "is the command line's program"),
];

/// What is I/O: these modules of std, and these macros.
const IO_MODULES: [&str; 4] = ["env", "fs", "net", "process"];
const IO_MACROS: [&str; 5] = ["dbg", "eprint", "eprintln", "print", "println"];

/// The longest file of a library, in lines. A longer one is more than one thing.
const MAX_LINES: usize = 600;

#[test]
fn rooms_stand_in_order() {
    for (position, room) in ROOMS.iter().enumerate() {
        let above = &ROOMS[..position];
        for used in room.uses {
            assert!(
                above.iter().any(|other| other.name == *used),
                "{} uses {used}, which does not stand above it in ROOMS",
                room.name
            );
        }
    }
}

#[test]
fn dependencies_run_one_way() {
    let mut breaches = String::new();
    let files = sources("model-registry");
    // `macro_export` puts a macro at the root, wherever it is written.
    let macros: Vec<_> = files.iter().flat_map(Source::defined_macros).collect();
    for file in &files {
        let Some(own) = file.room() else { continue };
        let Some(room) = ROOMS.iter().find(|room| room.name == own) else {
            let _ = writeln!(breaches, "{}: the room `{own}` has no row in ROOMS", file.place(1));
            continue;
        };
        for (line, used) in file.paths_into("crate") {
            let is_allowed = used == own || room.uses.contains(&used.as_str());
            if !is_allowed && !macros.contains(&used) {
                let _ = writeln!(
                    breaches,
                    "{}: `{own}` ({}) uses `crate::{used}`",
                    file.place(line),
                    room.reason
                );
            }
        }
    }
    assert!(breaches.is_empty(), "dependencies that are not allowed:\n{breaches}");
}

#[test]
fn few_rooms_do_io() {
    let mut breaches = String::new();
    for file in sources("model-registry").iter().filter(|file| !file.does_io()) {
        for (line, module) in file.paths_into("std") {
            if IO_MODULES.contains(&module.as_str()) {
                let _ = writeln!(breaches, "{}: `std::{module}`", file.place(line));
            }
        }
        for (line, name) in file.called_macros() {
            if IO_MACROS.contains(&name.as_str()) {
                let _ = writeln!(breaches, "{}: `{name}!`", file.place(line));
            }
        }
    }
    assert!(breaches.is_empty(), "I/O outside of {DOES_IO:?}:\n{breaches}");
}

#[test]
fn files_are_short() {
    let long: Vec<_> = ["model-derive", "model-registry"]
        .into_iter()
        .flat_map(sources)
        .map(|file| (file.text.lines().count(), file))
        .filter(|(lines, _)| *lines > MAX_LINES)
        .map(|(lines, file)| file.place(lines))
        .collect();
    assert!(long.is_empty(), "files of more than {MAX_LINES} lines: {long:#?}");
}

/// One source file of a library.
struct Source {
    /// Its path from the root of the workspace, for messages.
    path: PathBuf,
    /// Its path from `src`, without the ending.
    module: String,
    text: String,
    /// What the compiler sees: no comments, and literals as they are.
    tokens: TokenStream,
}

fn sources(package: &str) -> Vec<Source> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let root = workspace.join(package).join("src");
    let mut found = Vec::new();
    collect(&root, &mut found);
    found.sort();
    assert!(!found.is_empty(), "{} has no sources", root.display());
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("sources are readable");
        let tokens = TokenStream::from_str(&text).expect("sources are Rust");
        let below = path.strip_prefix(&root).expect("it is below src").with_extension("");
        let module = below.to_str().expect("names are Unicode").to_owned();
        let path = path.strip_prefix(&workspace).expect("it is in the workspace").to_owned();
        Source { path, module, text, tokens }
    };
    found.into_iter().map(read).collect()
}

fn collect(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).expect("the directory is readable") {
        let path = entry.expect("the entry is readable").path();
        match path.is_dir() {
            true => collect(&path, found),
            false if path.extension().is_some_and(|ending| ending == "rs") => found.push(path),
            false => {}
        }
    }
}

impl Source {
    fn place(&self, line: usize) -> String {
        format!("{}:{line}", self.path.display())
    }

    /// The room that it belongs to; none for the root of the library and for programs, which may name every room.
    fn room(&self) -> Option<&str> {
        match self.module.split('/').next() {
            Some("lib" | "main" | "bin") | None => None,
            room => room,
        }
    }

    fn does_io(&self) -> bool {
        DOES_IO.iter().any(|(pattern, _)| {
            let mut parts = self.module.split('/');
            pattern
                .split('/')
                .all(|wanted| parts.next().is_some_and(|part| wanted == "*" || wanted == part))
        })
    }

    /// What follows `root::` anywhere, also in groups: `use crate::{schema::Table, step}` names two.
    fn paths_into(&self, root: &str) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        walk(&self.tokens, &mut |before, rest| {
            if let [TokenTree::Ident(first), TokenTree::Punct(one), TokenTree::Punct(two), next, ..] =
                rest
                && first == root
                && one.as_char() == ':'
                && one.spacing() == Spacing::Joint
                && two.as_char() == ':'
                && !goes_on(before)
            {
                first_segments(next, &mut found);
            }
        });
        found
    }

    /// The macros that are called.
    fn called_macros(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        walk(&self.tokens, &mut |_, rest| {
            if let [TokenTree::Ident(name), TokenTree::Punct(bang), TokenTree::Group(_), ..] = rest
                && bang.as_char() == '!'
            {
                found.push((name.span().start().line, name.to_string()));
            }
        });
        found
    }

    /// The macros that are written here.
    fn defined_macros(&self) -> Vec<String> {
        let mut found = Vec::new();
        walk(&self.tokens, &mut |_, rest| {
            if let [TokenTree::Ident(keyword), TokenTree::Punct(_), TokenTree::Ident(name), ..] =
                rest
                && keyword == "macro_rules"
            {
                found.push(name.to_string());
            }
        });
        found
    }
}

/// Whether a path that begins now is the end of another one, or the `$crate` of a macro, which stands in other crates.
fn goes_on(before: &[TokenTree]) -> bool {
    match before {
        [.., TokenTree::Punct(one), TokenTree::Punct(two)] if two.as_char() == ':' => {
            one.as_char() == ':' && one.spacing() == Spacing::Joint
        }
        [.., TokenTree::Punct(last)] => last.as_char() == '$',
        _ => false,
    }
}

/// Shows every position of a tree of tokens: what stands before it, and after it, in its group.
fn walk(tokens: &TokenStream, visit: &mut impl FnMut(&[TokenTree], &[TokenTree])) {
    let trees: Vec<_> = tokens.clone().into_iter().collect();
    for position in 0..trees.len() {
        let (before, rest) = trees.split_at(position);
        visit(before, rest);
        if let TokenTree::Group(group) = &trees[position] {
            walk(&group.stream(), visit);
        }
    }
}

/// The first identifiers of a path, or of all paths in a group of `use`.
fn first_segments(tree: &TokenTree, found: &mut Vec<(usize, String)>) {
    match tree {
        TokenTree::Ident(name) => found.push((name.span().start().line, name.to_string())),
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            let mut starts = true;
            for tree in group.stream() {
                match &tree {
                    TokenTree::Punct(comma) if comma.as_char() == ',' => starts = true,
                    _ if starts => {
                        first_segments(&tree, found);
                        starts = false;
                    }
                    _ => {}
                }
            }
        }
        TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
    }
}

#[test]
fn finds_what_is_named() {
    let text = "use crate::{schema::Table, step::{Step, crate_names}}; // crate::cli\n\
                fn f<T: crate::plan::P>() { print!(\"crate::cli\"); }\n\
                use other::crate::cli; macro_rules! m { () => { $crate::cli::f() } } use std::fs;";
    let source = Source {
        path: "x.rs".into(),
        module: "diff/table".into(),
        text: text.into(),
        tokens: text.parse().expect("is Rust"),
    };
    let named = |line: usize, name: &str| (line, name.to_owned());
    assert_eq!(
        source.paths_into("crate"),
        [named(1, "schema"), named(1, "step"), named(2, "plan")]
    );
    assert_eq!(source.paths_into("std"), [named(3, "fs")]);
    assert_eq!(source.called_macros(), [named(2, "print")]);
    assert_eq!(source.room(), Some("diff"));
}
