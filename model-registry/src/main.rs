//! The command line for work without models: migrations, SQL files and databases.

use std::process::ExitCode;

use model_registry::cli::Manage;

fn main() -> ExitCode {
    Manage::without_models(".").run()
}
