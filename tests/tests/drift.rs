//! The build step, in projects that cargo builds: a build fails on drift, says where and how to mend it, and passes
//! once that is done.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A copy of a fixture, built into the target directory of the tests, so that its dependencies are there already.
struct Project {
    root: PathBuf,
}

/// What a command printed, and whether it ended well.
struct Output {
    stdout: String,
    stderr: String,
    success: bool,
}

impl Project {
    fn copy(name: &str) -> Self {
        Self::copy_as(name, name)
    }

    /// A copy under another name, for a test that runs at the same time.
    fn copy_as(name: &str, own: &str) -> Self {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("drift").join(own);
        if root.exists() {
            fs::remove_dir_all(&root).expect("the last run's copy can be removed");
        }
        let repository = tests.parent().expect("the tests are in the repository");
        copy(&tests.join("fixtures").join(name), &root, repository);
        fs::copy(repository.join("Cargo.lock"), root.join("Cargo.lock")).expect("a lock file");
        let project = Self { root };
        if own != name {
            // In one target directory, cargo tells packages by name, version and the path in their workspace.
            project.edit("app/Cargo.toml", "fixture-own-crate", &format!("fixture-{own}"));
            project.edit("models/Cargo.toml", "0.1.0", "0.2.0");
        }
        project
    }

    /// What `cargo new` makes.
    fn new(name: &str) -> Self {
        // Outside of the workspace, into which cargo would take it.
        let root =
            std::env::temp_dir().join(format!("registry-tests-{name}.{}", std::process::id()));
        let project = Self { root: root.clone() };
        let made = Command::new(env!("CARGO"))
            .args(["new", "--quiet", "--vcs=none", "--name", name])
            .arg(&root)
            .output()
            .expect("cargo runs");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        fs::copy(repository.join("Cargo.lock"), root.join("Cargo.lock")).expect("a lock file");
        project
    }

    /// Runs `init`, and returns what it says.
    fn init(&self, arguments: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_manage-models"))
            .args(["init", "--backend", "sqlite", "--backend", "postgres"])
            .args(arguments)
            .current_dir(&self.root)
            .env("MODELS", "none")
            .env_remove("DATABASE_URL")
            .output()
            .expect("the program runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("is UTF-8")
    }

    fn files(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut open = vec![self.root.clone()];
        while let Some(directory) = open.pop() {
            for entry in fs::read_dir(directory).expect("a directory") {
                let path = entry.expect("an entry").path();
                match path.is_dir() {
                    true => open.push(path),
                    false => found.push(
                        path.strip_prefix(&self.root).expect("is below").display().to_string(),
                    ),
                }
            }
        }
        found.sort();
        found
    }

    fn cargo(&self, arguments: &[&str]) -> Output {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("a target directory");
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_NET_OFFLINE", "true")
            .env_remove("MODELS_DRIFT")
            .env_remove("DATABASE_URL")
            .output()
            .expect("cargo runs");
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
        Output { stdout, stderr, success: output.status.success() }
    }

    /// Runs the application's own command line, as the cargo aliases do.
    fn manage(&self, arguments: &[&str]) -> String {
        let alias = ["run", "--offline", "--quiet", "--config", "env.MODELS_DRIFT='allow'", "--"];
        let output = self.cargo(&[&alias, arguments].concat());
        assert!(output.success, "{arguments:?}: {}", output.stderr);
        output.stdout
    }

    fn build(&self) -> Output {
        self.cargo(&["build", "--offline"])
    }

    fn assert_builds(&self) {
        let output = self.build();
        assert!(output.success, "{}", output.stderr);
    }

    /// Asserts that the build fails with these errors and no others, without noise.
    fn assert_drift(&self, expected: &[&str]) {
        let output = self.build();
        assert!(!output.success, "the build passes: {}", output.stderr);
        let errors: Vec<_> = output
            .stderr
            .lines()
            .filter(|line| line.starts_with("error: fixture-"))
            .filter_map(|line| line.split_once("@0.1.0: "))
            .map(|(_, error)| error)
            .collect();
        assert_eq!(errors, expected, "{}", output.stderr);
        for noise in ["backtrace", "panicked", "didn't exit successfully", "--- stdout"] {
            assert!(!output.stderr.contains(noise), "{}", output.stderr);
        }
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.root.join(file);
        let text = fs::read_to_string(&path).expect("a file of the fixture");
        assert!(text.contains(from), "{file} has no {from:?}");
        fs::write(path, text.replace(from, to)).expect("a file that can be written");
    }
}

/// Copies a directory; the path of the library is filled in.
fn copy(from: &Path, to: &Path, repository: &Path) {
    fs::create_dir_all(to).expect("a directory can be made");
    for entry in fs::read_dir(from).expect("a directory of the fixture") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("an entry has a name"));
        match path.is_dir() {
            true => copy(&path, &target, repository),
            false => {
                let library = repository.join("model-registry");
                let text = fs::read_to_string(&path).expect("a file of the fixture");
                let text = text.replace("MODEL_REGISTRY", &library.display().to_string());
                fs::write(target, text).expect("a file that can be written");
            }
        }
    }
}

const MEND: &str = "write the migration: cargo migrate-autogenerate -m \"...\"    (to build in spite of it: MODELS_DRIFT=allow)";

#[test]
fn models_in_a_crate_of_their_own() {
    let project = Project::copy("own_crate");
    project.assert_drift(&[
        "models/src/lib.rs:7: table sample: in the models, not in the postgres migrations",
        "models/src/lib.rs:7: table sample: in the models, not in the sqlite migrations",
        MEND,
    ]);
    let both = ["--backend", "postgres", "--backend", "sqlite"];
    project.manage(&[&["revision", "--autogenerate", "-m", "init"][..], &both].concat());
    project.assert_builds();

    let field = "    pub name: String,\n";
    project.edit("models/src/lib.rs", field, &format!("{field}    pub mass: Option<i32>,\n"));
    project.assert_drift(&[
        "models/src/lib.rs:11: column sample.mass: in the models, not in the postgres migrations (integer)",
        "models/src/lib.rs:11: column sample.mass: in the models, not in the sqlite migrations (INTEGER)",
        MEND,
    ]);
    // A failed check is not taken for a passed one.
    assert!(!project.build().success);
    project.manage(&["revision", "--autogenerate", "-m", "weigh"]);
    project.assert_builds();

    // A migration that nothing else touches is noticed.
    let revision = project.root.join("migrations/sqlite/99990101000000_by_hand");
    fs::create_dir_all(&revision).expect("a directory can be made");
    fs::write(revision.join("up.sql"), "ALTER TABLE sample ADD COLUMN note TEXT;\n")
        .expect("a file can be written");
    project.assert_drift(&[
        "models/src/lib.rs:7: column sample.note: in the sqlite migrations, not in the models (TEXT) (mending it needs `--drop sample.note`)",
        MEND,
    ]);

    // A table that others look after is nobody's drift.
    fs::write(revision.join("up.sql"), "CREATE TABLE other_tool (id INTEGER);\n")
        .expect("a file can be written");
    assert!(!project.build().success);
    let new = "Build::new()\n";
    project.edit("app/build.rs", new, &format!("{new}        .unmanaged([\"other_tool\"])\n"));
    project.assert_builds();

    fs::write(revision.join("up.sql"), "\nALTER TABLE nosuch ADD COLUMN note TEXT;\n")
        .expect("a file can be written");
    project.assert_drift(&[
        "../migrations/sqlite/99990101000000_by_hand/up.sql:2: no such table: nosuch",
    ]);
    fs::remove_dir_all(revision).expect("a directory can be removed");
    project.assert_builds();

    project.edit("app/build.rs", "use fixture_models as _;\n", "");
    project.assert_drift(&[
        "no model is linked into this build script: link their crate with `use that_crate as _;`",
    ]);
}

#[test]
fn views_in_a_crate_of_their_own() {
    let project = Project::copy_as("own_crate", "views");
    let field = "    pub name: String,\n}\n";
    let view = "\n/// Those that came late.\n#[derive(model_registry::View)]\n\
         #[view(materialized, file = \"late.sql\", unique(id))]\npub struct Late {\n    \
         pub id: i32,\n    pub name: String,\n}\n";
    project.edit("models/src/lib.rs", field, &format!("{field}{view}"));
    let sql = project.root.join("models/src/late.sql");
    fs::write(&sql, "SELECT id, name FROM sample WHERE id > 9").expect("a file can be written");
    let both = ["--backend", "postgres", "--backend", "sqlite"];
    project.manage(&[&["revision", "--autogenerate", "-m", "init"][..], &both].concat());
    project.assert_builds();

    // Another layout is no other view.
    fs::write(&sql, "select id, name -- late\nfrom sample\nwhere id > 9\n").expect("a file");
    project.assert_builds();
    fs::write(&sql, "SELECT id, name FROM sample WHERE id > 8").expect("a file");
    project.assert_drift(&[
        "models/src/lib.rs:16: view late: not as in the postgres migrations: query",
        "models/src/lib.rs:16: view late__query: not as in the sqlite migrations: query",
        MEND,
    ]);

    // What the query yields is another type, and a column more.
    fs::write(&sql, "SELECT name AS id, name, id AS number FROM sample").expect("a file");
    project.assert_drift(&[
        "models/src/lib.rs:17: column late.id: the field declares integer, but the query yields text \
         (told offline, by the replay): change the field, or cast in the query",
        "models/src/lib.rs:16: column late.number: the query yields it as integer, but no field declares it \
         (told offline, by the replay): add a field, or leave it out of the query",
        "models/src/lib.rs:17: column late.id: the field declares INTEGER, but the query yields TEXT \
         (told offline, by the replay): change the field, or cast in the query",
        "models/src/lib.rs:16: column late.number: the query yields it as INTEGER, but no field declares it \
         (told offline, by the replay): add a field, or leave it out of the query",
    ]);
    fs::write(&sql, "SELECT id FROM sample").expect("a file");
    project.assert_drift(&[
        "models/src/lib.rs:18: column late.name: the query yields no such column, but `id` \
         (told offline, by the replay): remove the field, or add the column to the query",
    ]);
}

#[test]
fn all_in_one_crate() {
    const MEND: &str = "write the migration: cargo run -- revision --autogenerate -m \"...\"    (to build in spite of it: MODELS_DRIFT=allow)";
    let project = Project::copy("one_crate");
    project.assert_drift(&[
        "src/models/run.rs:5: table run: in the models, not in the sqlite migrations",
        "src/models/sample.rs:7: table sample: in the models, not in the sqlite migrations",
        MEND,
    ]);
    assert_eq!(project.manage(&["embedded"]), "0\n");
    project.manage(&["revision", "--autogenerate", "-m", "init"]);
    project.assert_builds();
    // A directory that came since is noticed, and carried.
    assert_eq!(project.manage(&["embedded"]), "1\n");

    project.edit("src/models/sample.rs", "pub run_id: i32", "pub run_id: Option<i32>");
    project.assert_drift(&[
        "src/models/sample.rs:11: column sample.run_id: not as in the sqlite migrations: drop not null",
        MEND,
    ]);
    project.manage(&["revision", "--autogenerate", "-m", "free the sample"]);
    assert_eq!(project.manage(&["embedded"]), "2\n");
    project.assert_builds();

    // A model that is not compiled in any more is no reason to drop its table.
    project.edit("src/models/mod.rs", "mod sample;\n", "");
    project.assert_drift(&[
        "table sample: in the sqlite migrations, but no linked model declares it: link its crate with `use that_crate as _;`, or drop it (mending it needs `--drop sample`)",
        MEND,
    ]);
}

/// What `init` prints under the name of a file, for a person to add there.
fn addition(said: &str, file: &str) -> String {
    let (_, rest) = said
        .split_once(&format!("{file} is left as it is; add to it:\n\n"))
        .unwrap_or_else(|| panic!("nothing is to be added to {file}:\n{said}"));
    let lines = rest.lines().take_while(|line| line.is_empty() || line.starts_with("    "));
    lines.map(|line| format!("{}\n", line.trim_start_matches("    "))).collect()
}

#[test]
fn a_fresh_crate_is_set_up() {
    let project = Project::new("fresh-crate");
    let before = project.files();
    let announced = project.init(&["--dry-run"]);
    assert_eq!(project.files(), before, "a dry run writes");
    let said = project.init(&[]);
    let written: Vec<_> = said.lines().filter_map(|line| line.strip_prefix("wrote ")).collect();
    let would: Vec<_> =
        announced.lines().filter_map(|line| line.strip_prefix("would write ")).collect();
    assert_eq!(written, would);
    let expected = [
        "migrations/postgres/.gitkeep",
        "migrations/sqlite/.gitkeep",
        "src/models/mod.rs",
        "build.rs",
        "src/bin/manage.rs",
        ".cargo/config.toml",
    ];
    assert_eq!(written, expected);
    assert_eq!(project.files().len(), before.len() + expected.len());

    // As it says, but with this library, and the features of the tests, so that all dependencies are there already.
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model-registry");
    let manifest = addition(&said, "Cargo.toml")
        .replace("version = \"0.1\"\nfeatures", &format!("path = {:?}\nfeatures", library.display().to_string()))
        .replace(
            "[\"cli\", \"postgres\", \"sqlite\"]",
            "[\"bigdecimal\", \"chrono\", \"cli\", \"json\", \"postgres\", \"sqlite\", \"time\", \"uuid\"]",
        );
    let bundled = "version = \"0.7\"\nfeatures = [\"bundled_without_openssl\"]\n";
    let text = fs::read_to_string(project.root.join("Cargo.toml")).expect("a manifest");
    let text = text.replace("[dependencies]\n", "");
    let profile = "[profile.dev]\ndebug = \"line-tables-only\"\n";
    fs::write(
        project.root.join("Cargo.toml"),
        format!(
            "{text}\n{manifest}\n[dependencies.pq-sys]\n{bundled}\n[build-dependencies.pq-sys]\n{bundled}\n{profile}"
        ),
    )
    .expect("a file that can be written");
    assert!(addition(&said, "src/main.rs").starts_with("mod models;\n"));
    project.edit("src/main.rs", "fn main()", "#[allow(dead_code)]\nmod models;\n\nfn main()");
    project.assert_builds();

    // The first model, and its migration by cargo's alias.
    project.edit(
        "src/models/mod.rs",
        "//! ```\n",
        "//! ```\n\nuse model_registry::Model;\n\n/// A sample.\n#[derive(Model)]\npub struct Sample {\n    \
         #[column(primary_key, serial)]\n    pub id: i32,\n}\n",
    );
    let build = project.build();
    assert!(
        !build.success && build.stderr.contains("table sample: in the models, not in the sqlite")
    );
    let alias = project.cargo(&["migrate-autogenerate", "-m", "first"]);
    assert!(alias.success, "{}", alias.stderr);
    project.assert_builds();

    // A second time nothing is touched, also what was edited since.
    project.edit("build.rs", "fn main() {", "fn main() {\n    // Mine.");
    let contents = |project: &Project| {
        let read = |file: &String| fs::read(project.root.join(file)).expect("a file");
        project.files().iter().map(read).collect::<Vec<_>>()
    };
    let before = contents(&project);
    let again = project.init(&[]);
    assert_eq!(contents(&project), before, "{again}");
    assert!(!again.contains("wrote "), "{again}");
    assert!(again.contains("src/bin/manage.rs is there\n"), "{again}");
    assert!(addition(&again, "build.rs").contains(".migrations("), "{again}");
    assert!(!again.contains("Cargo.toml is left"), "{again}");
    fs::remove_dir_all(&project.root).expect("it can be removed");
}
