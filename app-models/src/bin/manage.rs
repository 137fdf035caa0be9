//! The commands of this application: `cargo manage --help`.

use std::process::ExitCode;

use app_models::DEFAULT_DATABASE;
use model_registry::cli::Manage;

fn main() -> ExitCode {
    Manage::new(env!("CARGO_MANIFEST_DIR"))
        .migrations("../migrations/{backend}")
        .services("../.postgres")
        .default_database(DEFAULT_DATABASE)
        .run()
}
