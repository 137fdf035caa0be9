//! What only newer versions of PostgreSQL have: the texts of the tests say it, as data.
//!
//! A line that ends with `since PostgreSQL 15`, in a comment, is about the lines after it, up to an empty one.

use crate::postgres;

/// What stands before the version.
const SINCE: &str = "since PostgreSQL ";

/// The lines of a text that the server can run.
///
/// # Panics
///
/// Where there is no server; the message says how to get one.
pub fn for_server(text: &str) -> String {
    for_version(text, postgres::version())
}

/// The version that a line asks for.
pub fn since(line: &str) -> Option<u32> {
    let (_, version) = line.rsplit_once(SINCE)?;
    version.trim_end_matches('.').parse().ok()
}

fn for_version(text: &str, version: u32) -> String {
    let mut wanted = 0;
    let mut taken = String::new();
    for line in text.lines() {
        wanted = match line.is_empty() {
            true => 0,
            false => since(line).unwrap_or(wanted),
        };
        if wanted <= version {
            taken.push_str(line);
            taken.push('\n');
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_newer_version_is_left_out() {
        let text = "a;\n-- since PostgreSQL 15\nb;\nc;\n\nd;\n-- Since PostgreSQL 9.\n";
        assert_eq!(for_version(text, 15), text);
        assert_eq!(for_version(text, 14), "a;\n\nd;\n-- Since PostgreSQL 9.\n");
    }
}
