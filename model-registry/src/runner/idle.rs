//! Whether there is nothing to do, told by one row that lists what is recorded.

use super::rows::DONE;
use crate::dialect::DialectName;
use crate::revision::EmbeddedRevision;

/// The query for the row that [`fits`] takes: how many revisions are applied, and which; which ones are recorded, with
/// what checksums, and how many of these stopped on their way. One row is cheaper than one for each revision, and two
/// scans are cheaper than a join.
pub(super) fn select(dialect: DialectName, diesel: &str, ours: &str) -> String {
    let [versions, checksums] = ["version", "checksum"].map(|column| match dialect {
        DialectName::Postgres => format!("pg_catalog.string_agg({column}, E'\\n')"),
        DialectName::Sqlite => format!("group_concat({column}, char(10))"),
    });
    format!(
        "SELECT d.*, r.* FROM (SELECT CAST(count(*) AS TEXT), {versions} FROM {diesel}) AS d, \
         (SELECT {versions}, {checksums}, CAST(count(*) FILTER (WHERE state <> '{DONE}') AS TEXT) FROM {ours}) AS r"
    )
}

/// Whether exactly these revisions are applied, each as it is or without a record of ours.
///
/// Revisions that are in another order than that of their versions do not fit.
pub(super) fn fits(row: &[Option<String>], revisions: &[EmbeddedRevision]) -> bool {
    let [Some(count), versions, recorded, checksums, Some(stopped)] = row else { return false };
    let mut applied: Vec<_> = lines(versions).collect();
    applied.sort_unstable();
    // A version of several lines would show in their number.
    count.parse() == Ok(applied.len())
        && applied.into_iter().eq(revisions.iter().map(|revision| revision.version))
        && stopped == "0"
        && are_as_they_were(recorded, checksums, revisions)
}

fn lines(list: &Option<String>) -> impl Iterator<Item = &str> {
    list.iter().flat_map(|list| list.split('\n'))
}

/// Whether every record is that of one of the revisions, or of one that Diesel's harness took back.
fn are_as_they_were(
    recorded: &Option<String>,
    checksums: &Option<String>,
    revisions: &[EmbeddedRevision],
) -> bool {
    let is_as_it_was = |(version, checksum): (&str, &str)| {
        let found = revisions.binary_search_by(|revision| revision.version.cmp(version));
        found.is_err() || found.is_ok_and(|found| revisions[found].checksum == checksum)
    };
    // As they mostly are: quickly told.
    consists_of(recorded, revisions.iter().map(|revision| revision.version))
        && consists_of(checksums, revisions.iter().map(|revision| revision.checksum))
        || lines(recorded).count() == lines(checksums).count()
            && lines(recorded).zip(lines(checksums)).all(is_as_it_was)
}

/// Whether these are the lines of a list.
fn consists_of<'l>(list: &Option<String>, lines: impl Iterator<Item = &'l str>) -> bool {
    let rest = list.as_deref().unwrap_or_default();
    let mut parts = lines.flat_map(|line| ["\n", line]).skip(1);
    parts.try_fold(rest, |rest, part| rest.strip_prefix(part)).is_some_and(str::is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn revision(version: &'static str, checksum: &'static str) -> EmbeddedRevision {
        let (name, up, down, metadata) = (version, "", None, None);
        EmbeddedRevision { name, version, checksum, up, down, metadata, replaced: &[] }
    }

    const REVISIONS: [EmbeddedRevision; 2] = [revision("1", "a"), revision("2", "b")];

    fn fit(count: &str, versions: &str, recorded: &str, checksums: &str, stopped: &str) -> bool {
        let list = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let [versions, recorded, checksums] = [versions, recorded, checksums].map(list);
        let (count, stopped) = (Some(count.to_owned()), Some(stopped.to_owned()));
        fits(&[count, versions, recorded, checksums, stopped], &REVISIONS)
    }

    #[test]
    fn what_is_recorded_fits_in_any_order_and_beside_what_was_taken_back() {
        for (recorded, checksums) in
            [("", ""), ("1", "a"), ("1\n2", "a\nb"), ("2\n3\n1", "b\nc\na")]
        {
            for versions in ["1\n2", "2\n1"] {
                assert!(fit("2", versions, recorded, checksums, "0"), "{versions:?} {recorded:?}");
            }
        }
    }

    #[test]
    fn what_differs_does_not_fit() {
        for (count, versions) in [("0", ""), ("1", "1"), ("3", "1\n2\n3"), ("2", "1\n3")] {
            assert!(!fit(count, versions, "", "", "0"), "{versions:?}");
        }
        assert!(!fit("1", "1\n2", "", "", "0"), "one version of two lines");
        for (recorded, checksums) in [("1", "c"), ("1\n2", "b\na"), ("1\n2", "a"), ("1", "")] {
            assert!(!fit("2", "1\n2", recorded, checksums, "0"), "{recorded:?} {checksums:?}");
        }
        assert!(!fit("2", "1\n2", "1\n2", "a\nb", "1"), "one stopped");
        assert!(!fits(&[], &REVISIONS));
    }
}
