//! An application's `manage` program, for the tests of the command line.
//!
//! The environment variable `MODELS` says which of several states of the models it has; `none` is a program without.
//! `UNMANAGED` names what others look after, with spaces between.

mod models;
mod views;

use std::env;
use std::process::ExitCode;

use model_registry::Metadata;
use model_registry::cli::Manage;

fn main() -> ExitCode {
    let manage = match env::var("MODELS").as_deref() {
        Ok("none") | Err(_) => Manage::without_models("."),
        Ok(registry) => Manage::new(".").metadata(Metadata::named(registry)),
    };
    let unmanaged = env::var("UNMANAGED").unwrap_or_default();
    manage.unmanaged(unmanaged.split_whitespace()).default_database("app.db").run()
}
