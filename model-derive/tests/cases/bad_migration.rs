//! `#[migration]` stands on a function with one argument, and names its revision.

use model_registry::migration;

struct Connection;

#[migration]
fn unnamed(_: &mut Connection) -> Result<(), String> {
    Ok(())
}

#[migration("20260101000000_fill", up = unnamed)]
fn misspelt(_: &mut Connection) -> Result<(), String> {
    Ok(())
}

#[migration("20260101000000_fill")]
fn without_connection() -> Result<(), String> {
    Ok(())
}

#[migration("20260101000000_fill")]
struct Fill;

fn main() {}
