//! What `init` writes into a crate.

use super::init::{Package, Piece};
use crate::dialect::DialectName;

/// The features of Diesel that models need, whatever the backend.
const DIESEL_FEATURES: &str = "\"32-column-tables\"";

/// The files.
pub(super) fn pieces(package: &Package) -> Vec<Piece> {
    let mut pieces: Vec<_> = package
        .backends
        .iter()
        .map(|backend| Piece {
            path: format!("migrations/{backend}/.gitkeep").into(),
            text: String::new(),
            addition: None,
        })
        .collect();
    pieces.push(Piece {
        path: "src/models/mod.rs".into(),
        text: MODELS.to_owned(),
        addition: None,
    });
    pieces.push(Piece {
        path: "build.rs".into(),
        text: build_script(package),
        addition: Some(format!("{}\n\n// in main:\n{}", BUILD_MODELS, checks(package))),
    });
    pieces.push(Piece {
        path: "src/bin/manage.rs".into(),
        text: manage(package),
        addition: Some(manage(package)),
    });
    let aliases = aliases(package);
    pieces.push(Piece {
        path: ".cargo/config.toml".into(),
        text: format!("# `--config env.MODELS_DRIFT='allow'` lets the program that writes the mending migration build.\n[alias]\n{aliases}"),
        addition: Some(format!("[alias]\n{aliases}")),
    });
    pieces
}

const MODELS: &str = "\
//! The models: one struct a table.
//!
//! ```ignore
//! use model_registry::Model;
//!
//! /// A sample. This text becomes the table's comment.
//! #[derive(Model)]
//! pub struct Sample {
//!     #[column(primary_key, serial)]
//!     pub id: i32,
//!     #[column(max_length = 80)]
//!     pub label: String,
//! }
//! ```
";

const BUILD_MODELS: &str = "\
#[allow(dead_code, unused_imports)]
#[path = \"src/models/mod.rs\"]
mod models;";

fn build_script(package: &Package) -> String {
    format!(
        "//! Fails the build when the models and the migrations differ.\n\n{BUILD_MODELS}\n\n\
         fn main() {{\n{}\n}}\n",
        checks(package)
    )
}

fn checks(package: &Package) -> String {
    let directories: String = package
        .backends
        .iter()
        .map(|backend| {
            let variant = variant(*backend);
            format!("        .migrations(model_registry::dialect::DialectName::{variant}, \"migrations/{backend}\")\n")
        })
        .collect();
    format!("    model_registry::drift::Build::new()\n{directories}        .run();")
}

fn variant(backend: DialectName) -> &'static str {
    match backend {
        DialectName::Postgres => "Postgres",
        DialectName::Sqlite => "Sqlite",
    }
}

fn manage(package: &Package) -> String {
    let models = match package.is_library {
        // A crate that is not named is not linked.
        true => format!("use {} as _;", package.name.replace('-', "_")),
        false => "#[allow(dead_code, unused_imports)]\n#[path = \"../models/mod.rs\"]\nmod models;"
            .to_owned(),
    };
    let default = match package.backends.as_slice() {
        [DialectName::Postgres] => "",
        _ => "        .default_database(\"app.db\")\n",
    };
    let backends: Vec<_> = package
        .backends
        .iter()
        .map(|backend| format!("DialectName::{}", variant(*backend)))
        .collect();
    format!(
        "//! The commands of this application: `cargo manage --help`.\n\n\
         use std::process::ExitCode;\n\n\
         use model_registry::cli::Manage;\n\
         use model_registry::dialect::DialectName;\n\n\
         {models}\n\n\
         fn main() -> ExitCode {{\n    Manage::new(env!(\"CARGO_MANIFEST_DIR\"))\n        .backends([{}])\n{default}        .run()\n}}\n",
        backends.join(", ")
    )
}

/// Cargo's aliases, in the words of a team.
fn aliases(package: &Package) -> String {
    const ALIASES: [(&str, &str); 10] = [
        ("manage", ""),
        ("revision", " revision"),
        ("migrate-autogenerate", " revision --autogenerate"),
        ("migrate", " upgrade"),
        ("downgrade", " downgrade"),
        ("check-drift", " check"),
        ("start-services", " services start"),
        ("teardown-services-volumes", " services remove"),
        ("views", " views list"),
        ("refresh-views", " views refresh"),
    ];
    let manage = format!(
        "run --quiet --package {} --bin manage --config env.MODELS_DRIFT='allow' --",
        package.name
    );
    ALIASES.iter().map(|(name, command)| format!("{name} = \"{manage}{command}\"\n")).collect()
}

/// What the manifest lacks: tables of their own, which can stand at its end.
pub(super) fn manifest(package: &Package) -> Option<String> {
    let backends: Vec<_> =
        package.backends.iter().map(|backend| format!("\"{backend}\"")).collect();
    let backends = backends.join(", ");
    let has_sqlite = package.backends.contains(&DialectName::Sqlite);
    let mut wanted = vec![
        (
            "diesel",
            format!(
                "version = \"2.3\"\ndefault-features = false\nfeatures = [{DIESEL_FEATURES}, {backends}]\n"
            ),
        ),
        (
            "model-registry",
            format!("version = \"{}\"\nfeatures = [\"cli\", {backends}]\n", version()),
        ),
    ];
    if has_sqlite {
        // Otherwise the machine's own SQLite is linked.
        wanted
            .push(("libsqlite3-sys", "version = \"0.37\"\nfeatures = [\"bundled\"]\n".to_owned()));
    }
    let [own, build] = &package.dependencies;
    let mut text = String::new();
    for (table, has) in [("dependencies", own), ("build-dependencies", build)] {
        for (name, settings) in wanted.iter().filter(|(name, _)| !has.iter().any(|has| has == name))
        {
            text.push_str(&format!("[{table}.{name}]\n{settings}\n"));
        }
    }
    (!text.is_empty()).then(|| text.trim_end().to_owned())
}

/// The version that a manifest asks for: `0.1`.
fn version() -> &'static str {
    const VERSION: &str = env!("CARGO_PKG_VERSION");
    VERSION.rsplit_once('.').map_or(VERSION, |(version, _)| version)
}

/// What the application's own sources need.
pub(super) fn sources(package: &Package) -> Option<(&'static str, String)> {
    let backend = package.backends.first()?;
    let boot = format!(
        "// before the application uses the database:\nconst MIGRATIONS: model_registry::revision::EmbeddedRevisions =\n    \
         model_registry::embed_migrations!(\"migrations/{backend}\");\n\
         let report = model_registry::boot(&mut connection, &MIGRATIONS)?;"
    );
    Some(match package.is_library {
        true => ("src/lib.rs", format!("pub mod models;\n\n{boot}")),
        false => {
            // Two programs in one package leave `cargo run` in doubt.
            let run = format!(
                "// and under [package] in Cargo.toml, for `cargo run`: default-run = \"{}\"",
                package.name
            );
            ("src/main.rs", format!("mod models;\n\n{boot}\n\n{run}"))
        }
    })
}
