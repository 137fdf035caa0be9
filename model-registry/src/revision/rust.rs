//! A revision's part in Rust, and how its script keeps tools away that would leave that part out.

use std::borrow::Cow;

use super::{RustPart, Settings};

/// The first statement of a script with a part in Rust. It names a table that is nowhere, so that every tool that only
/// runs SQL stops with a message that says why: Diesel's own, `psql`, `sqlite3`. The runner and the replay skip it.
pub const RUST_GUARD: &str =
    "SELECT 1 FROM \"this revision has a part in Rust, which its application runs\"";

/// Whether the guard is there where it must be: before everything else.
pub(super) fn check_guard(
    settings: &Settings,
    part: RustPart,
    sql: &str,
) -> Result<(), &'static str> {
    let is_comment = |line: &str| line.trim().is_empty() || line.trim_start().starts_with("--");
    let is_guarded =
        sql.split_once(RUST_GUARD).is_some_and(|(before, _)| before.lines().all(is_comment));
    match is_guarded || !settings.rust.contains(&part) {
        true => Ok(()),
        false => Err(RUST_GUARD),
    }
}

/// The script without its guard; lines keep their numbers.
pub(super) fn without_guard(sql: &str) -> Cow<'_, str> {
    match sql.contains(RUST_GUARD) {
        true => Cow::Owned(sql.replacen(RUST_GUARD, "SELECT 1", 1)),
        false => Cow::Borrowed(sql),
    }
}
