//! Whether there is nothing to do, told by one row that lists what is recorded.

use super::rows::DONE;
use crate::dialect::DialectName;
use crate::revision::EmbeddedRevision;

/// The query for the row that [`fits`] takes: how many revisions are applied, which, and with what checksum. One row is
/// cheaper than one for each revision, and two scans are cheaper than a join.
pub(super) fn select(dialect: DialectName, diesel: &str, ours: &str) -> String {
    let list = |what: &str| match dialect {
        DialectName::Postgres => format!("pg_catalog.string_agg({what}, E'\\n')"),
        DialectName::Sqlite => format!("group_concat({what}, char(10))"),
    };
    let record = format!("CASE state WHEN '{DONE}' THEN checksum ELSE '' END || ' ' || version");
    let (versions, records) = (list("version"), list(&record));
    format!(
        "SELECT CAST(count(*) AS TEXT), {versions}, (SELECT {records} FROM {ours}) FROM {diesel}"
    )
}

/// Whether exactly these revisions are applied, each as it is or without a record of ours.
///
/// Revisions that are in another order than that of their versions do not fit.
pub(super) fn fits(row: &[Option<String>], revisions: &[EmbeddedRevision]) -> bool {
    let [Some(count), versions, records] = row else { return false };
    let mut applied: Vec<_> = lines(versions).collect();
    applied.sort_unstable();
    // A version of several lines would show in their number.
    count.parse() == Ok(applied.len())
        && applied.into_iter().eq(revisions.iter().map(|revision| revision.version))
        && (are_in_order(records, revisions)
            || lines(records).all(|record| is_as_it_was(record, revisions)))
}

fn lines(list: &Option<String>) -> impl Iterator<Item = &str> {
    list.iter().flat_map(|list| list.split('\n'))
}

/// Whether the records are those of the revisions, one after the other, as they mostly are: quickly told.
fn are_in_order(records: &Option<String>, revisions: &[EmbeddedRevision]) -> bool {
    let record = |revision: &EmbeddedRevision| ["\n", revision.checksum, " ", revision.version];
    let rest = records.as_deref().unwrap_or_default();
    let mut parts = revisions.iter().flat_map(record).skip(1);
    parts.try_fold(rest, |rest, part| rest.strip_prefix(part)).is_some_and(str::is_empty)
}

/// Whether a record is that of one of the revisions, or of one that Diesel's harness took back.
fn is_as_it_was(record: &str, revisions: &[EmbeddedRevision]) -> bool {
    let Some((checksum, version)) = record.split_once(' ') else { return false };
    match revisions.binary_search_by(|revision| revision.version.cmp(version)) {
        Ok(found) => revisions[found].checksum == checksum,
        Err(_) => !checksum.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn revision(version: &'static str, checksum: &'static str) -> EmbeddedRevision {
        let (name, up, down, metadata) = (version, "", None, None);
        EmbeddedRevision { name, version, checksum, up, down, metadata, replaced: &[] }
    }

    const REVISIONS: [EmbeddedRevision; 2] = [revision("1", "a"), revision("2", "b")];

    fn fit(count: &str, versions: Option<&str>, records: Option<&str>) -> bool {
        let [versions, records] = [versions, records].map(|list| list.map(str::to_owned));
        fits(&[Some(count.to_owned()), versions, records], &REVISIONS)
    }

    #[test]
    fn what_is_recorded_fits_in_any_order_and_beside_what_was_taken_back() {
        for records in [None, Some("a 1"), Some("a 1\nb 2"), Some("b 2\nc 3\na 1")] {
            for versions in ["1\n2", "2\n1"] {
                assert!(fit("2", Some(versions), records), "{versions:?} {records:?}");
            }
        }
    }

    #[test]
    fn what_differs_does_not_fit() {
        for (count, versions) in
            [("0", None), ("1", Some("1")), ("3", Some("1\n2\n3")), ("2", Some("1\n3"))]
        {
            assert!(!fit(count, versions, None), "{versions:?}");
        }
        assert!(!fit("1", Some("1\n2"), None), "one version of two lines");
        for records in ["c 1", " 1", "a 1\n 3", "1"] {
            assert!(!fit("2", Some("1\n2"), Some(records)), "{records:?}");
        }
        assert!(!fits(&[], &REVISIONS));
    }
}
