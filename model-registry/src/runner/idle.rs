//! Whether there is nothing to do, told by one row that lists what is recorded.

use std::sync::LazyLock;

use super::rows::DONE;
use crate::dialect::{Backend, DialectName, HISTORY_TABLES, dialect};
use crate::revision::EmbeddedRevision;

/// Each text is made once, since nothing else but the answer keeps a boot that has nothing to do.
static POSTGRES: LazyLock<String> = LazyLock::new(|| select(DialectName::Postgres));
static SQLITE: LazyLock<String> = LazyLock::new(|| select(DialectName::Sqlite));

/// Whether all of these revisions are applied, as they are, and nothing else is. Where that can't be told in one query,
/// it is not so.
pub(super) fn is_idle(conn: &mut dyn Backend, revisions: &[EmbeddedRevision]) -> bool {
    let select = match conn.dialect().name() {
        DialectName::Postgres => &POSTGRES,
        DialectName::Sqlite => &SQLITE,
    };
    match conn.query_again(select).as_deref() {
        Ok([row]) => fits(row, revisions),
        Ok(_) | Err(_) => false,
    }
}

/// The query for the row that [`fits`] takes: how many versions are applied, and which; and the checksums that are
/// recorded, with their versions between them, where one that is not done has its state in place of its checksum.
///
/// One row is cheaper than one for each revision, two scans are cheaper than a join, and a version that parts two
/// checksums costs nothing.
fn select(name: DialectName) -> String {
    let (list, line_break) = match name {
        DialectName::Postgres => ("pg_catalog.string_agg", "E'\\n'"),
        DialectName::Sqlite => ("group_concat", "char(10)"),
    };
    let [diesel, ours] = HISTORY_TABLES.map(|table| dialect(name).quote(table));
    format!(
        "SELECT CAST(count(*) AS TEXT), {list}(version, {line_break}), \
         (SELECT {list}(CASE state WHEN '{DONE}' THEN checksum ELSE state END, version) FROM {ours}) FROM {diesel}"
    )
}

/// Whether exactly these revisions are applied, each as it is or without a record of ours, and nothing else is recorded.
fn fits(row: &[Option<String>], revisions: &[EmbeddedRevision]) -> bool {
    let [Some(count), versions, records] = row else { return false };
    let versions: Vec<_> = versions.iter().flat_map(|versions| versions.split('\n')).collect();
    let records = records.as_deref().unwrap_or_default();
    // A version of several lines would show in their number.
    count.parse() == Ok(versions.len())
        && are_applied(versions, revisions)
        && (are_all_recorded(records, revisions) || are_as_recorded(records, revisions))
}

fn are_applied(mut versions: Vec<&str>, revisions: &[EmbeddedRevision]) -> bool {
    versions.sort_unstable();
    versions.into_iter().eq(revisions.iter().map(|revision| revision.version))
}

/// Whether these are the records of all revisions in their order: as it mostly is, and quickly told.
fn are_all_recorded(records: &str, revisions: &[EmbeddedRevision]) -> bool {
    let mut parts = revisions.iter().flat_map(|revision| [revision.version, revision.checksum]);
    parts.next();
    parts.try_fold(records, |rest, part| rest.strip_prefix(part)).is_some_and(str::is_empty)
}

/// Whether these are records of some of the revisions in any order. The first one does not tell whose it is: it is that
/// of one which is not named after it.
fn are_as_recorded(records: &str, revisions: &[EmbeddedRevision]) -> bool {
    let mut unnamed: Vec<_> = revisions.iter().collect();
    let first =
        revisions.iter().find_map(|revision| records.split_at_checked(revision.checksum.len()));
    let Some((first, mut rest)) = first else { return records.is_empty() };
    while !rest.is_empty() {
        let after = unnamed.partition_point(|revision| revision.version <= rest);
        let Some(place) = after.checked_sub(1) else { return false };
        let revision = unnamed.remove(place);
        let record = rest.strip_prefix(revision.version);
        let Some(others) = record.and_then(|record| record.strip_prefix(revision.checksum)) else {
            return false;
        };
        rest = others;
    }
    unnamed.iter().any(|revision| revision.checksum == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn revision(version: &'static str, checksum: &'static str) -> EmbeddedRevision {
        let (name, up, down, metadata) = (version, "", None, None);
        EmbeddedRevision { name, version, checksum, up, down, metadata, replaced: &[] }
    }

    const REVISIONS: [EmbeddedRevision; 2] = [revision("1", "a"), revision("2", "b")];

    fn fit(versions: &str, records: &str) -> bool {
        fit_counted(versions.lines().count(), versions, records)
    }

    fn fit_counted(count: usize, versions: &str, records: &str) -> bool {
        let [versions, records] =
            [versions, records].map(|text| (!text.is_empty()).then(|| text.to_owned()));
        fits(&[Some(count.to_string()), versions, records], &REVISIONS)
    }

    #[test]
    fn what_is_recorded_fits_in_any_order() {
        for records in ["a2b", "b1a"] {
            assert!(fit("1\n2", records) && fit("2\n1", records), "{records:?}");
        }
    }

    #[test]
    fn what_has_no_record_fits() {
        for records in ["", "a", "b"] {
            assert!(fit("1\n2", records), "{records:?}");
        }
        assert!(fits(&[Some("0".to_owned()), None, None], &[]));
    }

    #[test]
    fn what_differs_does_not_fit() {
        for versions in ["", "1", "1\n2\n3", "1\n3"] {
            assert!(!fit(versions, ""), "{versions:?}");
        }
        assert!(!fit_counted(1, "1\n2", ""), "one version of two lines");
        let edited = ["c", "b2a", "a1b", "a2c", "a2bc"];
        let stopped = ["applying", "a2applying", "applying2b"];
        let of_another = ["a3c", "a2b3c", "a2b2b", "a2", "ab"];
        for records in edited.iter().chain(&stopped).chain(&of_another) {
            assert!(!fit("1\n2", records), "{records:?}");
        }
        assert!(!fits(&[], &REVISIONS));
    }
}
